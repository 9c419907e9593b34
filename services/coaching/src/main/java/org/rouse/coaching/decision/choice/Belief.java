package org.rouse.coaching.decision.choice;

/**
 * What is believed of the chance that suggesting an activity works: a beta distribution.
 *
 * @param works shape, 1 and up: one, and one more for each time it did
 * @param fails likewise for each time it did not
 */
record Belief(double works, double fails) {

    /** @throws IllegalArgumentException below 1, where the density has no bound */
    Belief {
        if (!(works >= 1 && fails >= 1)) {
            throw new IllegalArgumentException("a belief needs shapes of 1 and up: " + works + ", " + fails);
        }
    }
}
