/** Turns the log into views, in order, never acknowledging what is not yet written. */
@NullMarked
package org.rouse.coaching.projection;

import org.jspecify.annotations.NullMarked;
