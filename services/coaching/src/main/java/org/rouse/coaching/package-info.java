/** Understands movement: evidence in, stretches, days and deficits out, with the review API over them. */
@NullMarked
package org.rouse.coaching;

import org.jspecify.annotations.NullMarked;
