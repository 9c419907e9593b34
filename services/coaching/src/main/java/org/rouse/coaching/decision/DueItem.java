package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;

/** Something to do about a person's decisions, and when. */
public sealed interface DueItem {

    Instant at();

    /** Offer a prompt again that was put off. */
    record OfferAgain(DecisionPoint first, Instant at) implements DueItem {}

    /** Tell what the person did after the decision. */
    record TellOutcome(DecisionPoint point, LocalDate day, Instant at) implements DueItem {}

    /** Decide what calls for a decision by the calendar. */
    record Call(DecisionPoint point, Instant at) implements DueItem {}

    /** Decide what was put off because the log was read late, with what came since. */
    record DecideLater(Occasion occasion, Instant at) implements DueItem {}
}
