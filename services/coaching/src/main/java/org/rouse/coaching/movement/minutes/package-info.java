/** Keeps what all sources say of a person, and decides each minute of it. */
@NullMarked
package org.rouse.coaching.movement.minutes;

import org.jspecify.annotations.NullMarked;
