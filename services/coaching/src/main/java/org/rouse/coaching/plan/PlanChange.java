package org.rouse.coaching.plan;

import java.time.LocalDate;

/** A requested change of a person's plans. */
public sealed interface PlanChange {

    /** A coach proposes these terms, in place of the current proposal. */
    record Propose(Terms terms) implements PlanChange {}

    /** The person agrees to the proposal: from then on it is in force. */
    record Approve() implements PlanChange {}

    /** Withdraws the proposal. */
    record Withdraw() implements PlanChange {}

    /** Ends the plan in force. */
    record End() implements PlanChange {}

    /** Ticks a set off on one of its days, or takes the tick back. */
    record Tick(int set, LocalDate on, boolean done) implements PlanChange {}

    /** A coach records that somebody reviewed the person's technique. */
    record ReviewTechnique(String by, LocalDate on) implements PlanChange {}
}
