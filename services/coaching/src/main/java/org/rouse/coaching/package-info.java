/** Analyses movement: turns evidence into stretches, days and deficits, decides on prompts, and serves the review API. */
@NullMarked
package org.rouse.coaching;

import org.jspecify.annotations.NullMarked;
