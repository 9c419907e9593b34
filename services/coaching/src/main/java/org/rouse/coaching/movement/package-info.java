/** What a person's body did, minute by minute, and the immobile stretches that follow from it. Pure: no clock, no I/O. */
@NullMarked
package org.rouse.coaching.movement;

import org.jspecify.annotations.NullMarked;
