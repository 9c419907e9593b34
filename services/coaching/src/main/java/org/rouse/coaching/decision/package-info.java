/**
 * Whether, when, what and why somebody is to be told something (DOMAIN sections 2, 3 and 5), and what came of it. {@link
 * org.rouse.coaching.decision.Decider} reads state and answers with events, {@link org.rouse.coaching.decision.Applier} alone changes
 * state by them. Pure: no clock, no I/O, no message of the log.
 */
@NullMarked
package org.rouse.coaching.decision;

import org.jspecify.annotations.NullMarked;
