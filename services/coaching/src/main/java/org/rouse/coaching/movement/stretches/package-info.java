/** Stretches of sitting and summaries of days, found in decided minutes and revised as evidence comes. */
@NullMarked
package org.rouse.coaching.movement.stretches;

import org.jspecify.annotations.NullMarked;
