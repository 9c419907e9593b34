/** Projects the log into the views, in order, never acknowledging a record before it is written. */
@NullMarked
package org.rouse.coaching.projection;

import org.jspecify.annotations.NullMarked;
