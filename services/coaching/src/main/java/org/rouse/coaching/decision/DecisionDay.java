package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about a person on one local day, in the order it was; and what came of it.
 *
 * @param date what it counts in
 */
public record DecisionDay(LocalDate date, List<PastDecision> decisions) {

    public DecisionDay {
        decisions = List.copyOf(decisions);
    }

    /** One on which nothing was decided. */
    public static DecisionDay empty(LocalDate date) {
        return new DecisionDay(date, List.of());
    }

    /** Whether nothing need be kept of it. */
    public boolean isEmpty() {
        return decisions.isEmpty();
    }

    Optional<PastDecision> find(DecisionPoint point) {
        return decisions.stream().filter(one -> one.point().equals(point)).findFirst();
    }

    DecisionDay with(PastDecision decided) {
        List<PastDecision> next = new ArrayList<>(decisions);
        next.add(decided);
        return new DecisionDay(date, next);
    }

    DecisionDay with(DecisionPoint point, ProximalOutcome outcome, int revision) {
        return new DecisionDay(
                date,
                decisions.stream()
                        .map(one -> one.point().equals(point) ? one.with(outcome, revision) : one)
                        .toList());
    }

    /** With what may still teach what suits the person alone. */
    DecisionDay condensed() {
        return new DecisionDay(
                date,
                decisions.stream()
                        .filter(one -> one.suggests() || one.randomised())
                        .toList());
    }
}
