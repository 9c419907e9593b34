/** Planted violations. */
@NullMarked
package org.rouse.planted.coaching.movement.minutes;

import org.jspecify.annotations.NullMarked;
