package org.rouse.coaching.decision.eligibility;

import org.rouse.coaching.decision.draw.Draw;

/**
 * A micro-randomised trial: whether a prompt that could go out does is drawn by lot, so that the effect of prompting can be
 * told from what people do anyway. The lot depends on the decision and the seed alone, so it falls the same way again in a
 * replay, and nobody who does not know the seed can foretell it.
 *
 * @param probabilityThousandths of prompting, 1 to 999
 * @param seed                   chosen anew for each study, and kept
 */
public record Study(int probabilityThousandths, String seed) {

    private static final int ALL = 1000;

    /** @throws IllegalArgumentException when nothing would be left to chance, or chance has no seed */
    public Study {
        if (probabilityThousandths < 1 || probabilityThousandths >= ALL) {
            throw new IllegalArgumentException("the probability of a study must lie between 0.001 and 0.999");
        }
        if (seed.isBlank()) {
            throw new IllegalArgumentException("a study needs a seed");
        }
    }

    /** Whether the lot says to prompt. */
    public boolean prompts(String decisionId) {
        return Draw.outOf(ALL, seed, decisionId) < probabilityThousandths;
    }
}
