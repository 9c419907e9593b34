package org.rouse.coaching.decision.eligibility;

import org.rouse.coaching.decision.draw.Draw;

/**
 * A micro-randomised trial, or the small hold-out that runs without one: a draw decides whether an allowed prompt is sent, so that the
 * effect of prompting can be told from people's usual behaviour. The draw depends on the decision and the seed alone, so it repeats in a
 * replay, and nobody who does not know the seed can predict it.
 *
 * @param design                 {@link #HOLD_OUT} or {@link #STUDY}: the reason under which a prompt is withheld
 * @param probabilityThousandths of prompting, 100 to 900: an analysis divides by it and by the rest
 * @param seed                   chosen anew for each study, and kept
 */
public record Study(Refusal design, int probabilityThousandths, String seed) {

    public static final Refusal HOLD_OUT = Refusal.HOLD_OUT;
    public static final Refusal STUDY = Refusal.STUDY;

    private static final int ALL = 1000;
    private static final int LEAST = 100;

    /** @throws IllegalArgumentException when the probability leaves no chance, or the seed is missing */
    public Study {
        if (probabilityThousandths < LEAST || probabilityThousandths > ALL - LEAST) {
            throw new IllegalArgumentException(
                    "the probability of prompting where it is drawn must lie between 0.1 and 0.9");
        }
        if (seed.isBlank()) {
            throw new IllegalArgumentException("a study needs a seed");
        }
    }

    /** Whether the draw decides to prompt. */
    public boolean prompts(String decisionId) {
        return Draw.outOf(ALL, seed, decisionId) < probabilityThousandths;
    }
}
