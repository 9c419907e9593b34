/** Planted violations. */
@NullMarked
package org.rouse.planted.coaching.movement;

import org.jspecify.annotations.NullMarked;
