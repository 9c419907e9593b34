/** Random draws that repeat in a replay. No clock, no I/O. */
@NullMarked
package org.rouse.coaching.decision.draw;

import org.jspecify.annotations.NullMarked;
