/** Who may see or change what about whom, from the token alone and the person's own record. */
@NullMarked
package org.rouse.coaching.access;

import org.jspecify.annotations.NullMarked;
