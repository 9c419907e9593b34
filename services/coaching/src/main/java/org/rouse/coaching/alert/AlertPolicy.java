package org.rouse.coaching.alert;

import java.time.Duration;
import java.util.List;

/**
 * The times at which recipients are alerted to an urgent case on which nobody works, or nobody any more.
 *
 * @param again  time after which the responsible coaches are alerted once more
 * @param admins time after which the organisation's admins are alerted
 * @param left   time without any action after which a case that somebody took on counts as left
 * @param last   how long the last alert stays useful
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

    /** A new alert replaces the one before. */
    Duration lifetime(Step step) {
        return switch (step) {
            case FIRST -> again;
            case AGAIN -> admins.minus(again);
            case LEFT -> admins;
            case ADMINS, UNREACHED -> last;
        };
    }
}
