/** Who may see or change what about whom, from the token, the person's own record, and who stands in for whom. */
@NullMarked
package org.rouse.coaching.access;

import org.jspecify.annotations.NullMarked;
