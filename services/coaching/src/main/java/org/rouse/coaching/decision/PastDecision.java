package org.rouse.coaching.decision;

import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.decision.choice.Choice;

/**
 * A decision in its day's stored form.
 *
 * @param activity   the suggestion; empty for none
 * @param sent       whether the prompt passed the checks
 * @param randomised whether a draw decided whether to prompt
 * @param told       the outcome told last; empty while there is none
 */
public record PastDecision(
        DecisionPoint point, Instant at, String activity, boolean sent, boolean randomised, Optional<Told> told) {

    /**
     * An outcome that was told.
     *
     * @param revision from 1
     */
    public record Told(ProximalOutcome outcome, int revision) {}

    PastDecision with(ProximalOutcome outcome, int revision) {
        return new PastDecision(point, at, activity, sent, randomised, Optional.of(new Told(outcome, revision)));
    }

    /** Whether the person moved; empty while unknown, and for breaks that no watch can detect. */
    Optional<Boolean> moved() {
        return told.filter(known -> !Choice.looksStill(activity))
                .flatMap(known -> known.outcome().moved());
    }

    /** Whether something can be learnt from it about what suits the person. */
    boolean suggests() {
        return sent && !activity.isEmpty();
    }

    int revision() {
        return told.map(Told::revision).orElse(0);
    }
}
