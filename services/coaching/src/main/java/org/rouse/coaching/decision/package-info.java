/**
 * Decides whether, when, with what and why a person is prompted (DOMAIN sections 2, 3 and 5), and follows the outcome.
 * {@link org.rouse.coaching.decision.Decider} reads state and answers with events, {@link org.rouse.coaching.decision.Applier} alone
 * changes state by them. Pure: no clock, no I/O, no message of the log.
 */
@NullMarked
package org.rouse.coaching.decision;

import org.jspecify.annotations.NullMarked;
