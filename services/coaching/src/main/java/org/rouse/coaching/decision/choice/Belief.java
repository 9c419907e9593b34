package org.rouse.coaching.decision.choice;

/**
 * The belief about the chance that suggesting an activity works: a beta distribution.
 *
 * @param works shape, 1 and up: one, and one more for each time it worked
 * @param fails likewise for each time it did not
 */
record Belief(double works, double fails) {

    /** @throws IllegalArgumentException for a shape below 1, where the density is unbounded */
    Belief {
        if (!(works >= 1 && fails >= 1)) {
            throw new IllegalArgumentException("a belief needs shapes of 1 and up: " + works + ", " + fails);
        }
    }
}
