package org.rouse.coaching.alert;

import java.time.Duration;
import java.util.List;

/**
 * When whom is told of an urgent case on which nobody works, or nobody any more.
 *
 * @param again  after which who answers is told once more
 * @param admins after which the organisation's admins are
 * @param left   after which one that somebody took on counts as left, if nothing was done about it meanwhile
 * @param last   how long what is said last is still of use
 */
public record AlertPolicy(Duration again, Duration admins, Duration left, Duration last) {

    public AlertPolicy {
        for (Duration each : List.of(again, admins.minus(again), left, last)) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException(
                        "who answers is told again before the admins are, and each after a while");
            }
        }
    }

    Duration after(Step step) {
        return switch (step) {
            case FIRST, UNREACHED, LEFT -> Duration.ZERO;
            case AGAIN -> again;
            case ADMINS -> admins;
        };
    }

    /** What is said anew takes the place of what was said before. */
    Duration lifetime(Step step) {
        return switch (step) {
            case FIRST -> again;
            case AGAIN -> admins.minus(again);
            case LEFT -> admins;
            case ADMINS, UNREACHED -> last;
        };
    }
}
