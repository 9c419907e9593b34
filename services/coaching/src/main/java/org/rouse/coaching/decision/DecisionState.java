package org.rouse.coaching.decision;

import java.time.LocalDate;

/** What deciding about one person rests on, beside what is known of them. Changed by {@link Applier} alone, into a new one. */
public record DecisionState(String personId, DecisionHead head, DecisionHistory history) {

    /** Of someone nothing was ever decided about. */
    public static DecisionState empty(String personId) {
        return new DecisionState(personId, DecisionHead.EMPTY, DecisionHistory.empty());
    }

    DecisionState with(DecisionHead next) {
        return new DecisionState(personId, next, history);
    }

    DecisionState with(DecisionDay day) {
        return new DecisionState(personId, head, history.with(day));
    }

    /** Whether the point was decided: each is, once. What is older than yesterday comes no more. */
    boolean decided(DecisionPoint point, LocalDate today) {
        return head.contacts().holds(point)
                || history.on(today).find(point).isPresent()
                || history.on(today.minusDays(1)).find(point).isPresent();
    }
}
