/** Stores the evidence of all sources about a person, and decides each minute from it. */
@NullMarked
package org.rouse.coaching.movement.minutes;

import org.jspecify.annotations.NullMarked;
