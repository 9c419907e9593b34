package org.rouse.coaching.decision;

import java.util.stream.Stream;

/** The suggestions of a person's decisions, as far as stored. */
public final class Suggestions {

    private Suggestions() {}

    /** The activity, in the words of workouts; empty where the decision suggested none, or is no longer stored. */
    public static String of(DecisionState state, String decisionId) {
        return all(state)
                .filter(past -> past.point().decisionId(state.personId()).equals(decisionId))
                .findFirst()
                .map(PastDecision::activity)
                .orElse("");
    }

    static String of(DecisionState state, DecisionPoint point) {
        return all(state)
                .filter(past -> past.point().equals(point))
                .findFirst()
                .map(PastDecision::activity)
                .orElse("");
    }

    /** The decisions, the newest day first. */
    private static Stream<PastDecision> all(DecisionState state) {
        return state.head().days().reversed().stream().flatMap(date -> state.history().on(date).decisions().stream());
    }
}
