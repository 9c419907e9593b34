package org.rouse.coaching.decision;

import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.decision.choice.Choice;

/**
 * A decision as its day keeps it.
 *
 * @param activity what was suggested; empty for nothing
 * @param sent     whether it was let through
 * @param randomised whether a lot decided between telling them and not
 * @param told     what the person did after it, as last told; empty while nothing was
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

    /** Whether the person moved; empty while that is not known, and of what no watch can see. */
    Optional<Boolean> moved() {
        return told.filter(known -> !Choice.looksStill(activity))
                .flatMap(known -> known.outcome().moved());
    }

    /** Whether it says anything about what suits the person. */
    boolean suggests() {
        return sent && !activity.isEmpty();
    }

    int revision() {
        return told.map(Told::revision).orElse(0);
    }
}
