package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The state that decisions about one person rest on, beside the person's facts. {@link Applier} alone changes it, into a new one. */
public record DecisionState(String personId, DecisionHead head, DecisionHistory history) {

    /** The state of a person without any decision. */
    public static DecisionState empty(String personId) {
        return new DecisionState(personId, DecisionHead.EMPTY, DecisionHistory.empty());
    }

    DecisionState with(DecisionHead next) {
        return new DecisionState(personId, next, history);
    }

    DecisionState with(DecisionDay day) {
        return new DecisionState(personId, head, history.with(day));
    }

    /**
     * Whether a moment of any stretch less than so many minutes from this one was decided. Moments of two valid stretches are never so
     * close: it is the same moment, of a stretch whose first minute was corrected since.
     */
    boolean decidedNear(Instant moment, int everyMinutes, LocalDate today) {
        Duration every = Duration.ofMinutes(everyMinutes);
        return Stream.of(today.minusDays(1), today)
                .flatMap(date -> history.on(date).decisions().stream())
                .anyMatch(one -> one.point() instanceof DecisionPoint.InStretch in
                        && Duration.between(in.reached(everyMinutes), moment)
                                        .abs()
                                        .compareTo(every)
                                < 0);
    }

    /** Whether the point was decided: each is, once. A point older than yesterday never recurs. */
    boolean decided(DecisionPoint point, LocalDate today) {
        return head.contacts().holds(point)
                || history.on(today).find(point).isPresent()
                || history.on(today.minusDays(1)).find(point).isPresent();
    }
}
