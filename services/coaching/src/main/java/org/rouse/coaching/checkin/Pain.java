package org.rouse.coaching.checkin;

import java.time.Instant;

/**
 * A person's report of their pain.
 *
 * @param score numeric rating scale, 0 none to 10 worst
 */
public record Pain(Instant at, int score) {

    public static final int WORST = 10;

    /** @throws IllegalArgumentException when the score is off the scale */
    public Pain {
        if (score < 0 || score > WORST) {
            throw new IllegalArgumentException("pain is 0-10");
        }
    }
}
