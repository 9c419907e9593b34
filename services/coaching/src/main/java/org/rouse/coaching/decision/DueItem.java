package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;

/** A task about a person's decisions, and when it is due. */
public sealed interface DueItem {

    Instant at();

    /** Offer a prompt again that was put off. */
    record OfferAgain(DecisionPoint first, Instant at) implements DueItem {}

    /** Tell the outcome of a decision. */
    record TellOutcome(DecisionPoint point, LocalDate day, Instant at) implements DueItem {}

    /** Decide what the calendar calls for. */
    record Call(DecisionPoint point, Instant at) implements DueItem {}

    /** Decide a trigger that was put off because the log was read late, with newer evidence. */
    record DecideLater(Opportunity opportunity, Instant at) implements DueItem {}
}
