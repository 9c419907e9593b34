/** Tests of who sees to whom. */
@NullMarked
package org.rouse.coaching.organisation;

import org.jspecify.annotations.NullMarked;
