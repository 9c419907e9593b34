/** Chooses the activity to suggest: what the person may do, what worked for them, and a draw that can be repeated. No clock, no I/O. */
@NullMarked
package org.rouse.coaching.decision.choice;

import org.jspecify.annotations.NullMarked;
