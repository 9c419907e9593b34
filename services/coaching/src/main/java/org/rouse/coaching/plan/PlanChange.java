package org.rouse.coaching.plan;

import java.time.LocalDate;

/** What is to become of a person's plans. */
public sealed interface PlanChange {

    /** Proposes these terms, in place of what is proposed. A coach does. */
    record Propose(Terms terms) implements PlanChange {}

    /** Agrees to what is proposed: from then on it is in force. */
    record Approve() implements PlanChange {}

    /** Takes back what is proposed. */
    record Withdraw() implements PlanChange {}

    /** Ends the plan in force. */
    record End() implements PlanChange {}

    /** Says that a set was done on one of its days, or that it was not. */
    record Tick(int set, LocalDate on, boolean done) implements PlanChange {}

    /** Records that somebody's technique was looked at. A coach does. */
    record ReviewTechnique(String by, LocalDate on) implements PlanChange {}
}
