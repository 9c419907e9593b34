package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decisions about a person on one local day, in order, with their outcomes.
 *
 * @param date the day that they count in
 */
public record DecisionDay(LocalDate date, List<PastDecision> decisions) {

    public DecisionDay {
        decisions = List.copyOf(decisions);
    }

    /** A day without decisions. */
    public static DecisionDay empty(LocalDate date) {
        return new DecisionDay(date, List.of());
    }

    /** Whether nothing of it need be stored. */
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

    /** A copy with the decisions that can still teach what suits the person. */
    DecisionDay condensed() {
        return new DecisionDay(
                date,
                decisions.stream()
                        .filter(one -> one.suggests() || one.randomised())
                        .toList());
    }
}
