package org.rouse.coaching.alert;

import java.time.Duration;
import java.util.List;

/**
 * When whom is told of an urgent case on which nobody works.
 *
 * @param again  after which who answers is told once more
 * @param admins after which the organisation's admins are
 * @param last   how long what is said last is still of use
 */
public record AlertPolicy(Duration again, Duration admins, Duration last) {

    public AlertPolicy {
        for (Duration each : List.of(again, admins.minus(again), last)) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException(
                        "who answers is told again before the admins are, and each after a while");
            }
        }
    }

    Duration after(Step step) {
        return switch (step) {
            case FIRST, UNREACHED -> Duration.ZERO;
            case AGAIN -> again;
            case ADMINS -> admins;
        };
    }

    /** What is said anew takes the place of what was said before. */
    Duration lifetime(Step step) {
        return switch (step) {
            case FIRST -> again;
            case AGAIN -> admins.minus(again);
            case ADMINS, UNREACHED -> last;
        };
    }
}
