package org.rouse.coaching.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A flare: pain is worse than usual (Costa 2019). The person reports it, or their pain has risen suddenly. Nothing is increased for 48
 * hours; it ends after 7 days.
 */
public final class Flare {

    /** How long nothing is increased and no exercise is suggested. */
    public static final Duration EASIER = Duration.ofHours(48);

    /** How long a flare lasts; one that is not over by then needs a look. */
    public static final Duration LASTS = Duration.ofDays(7);

    private static final int RISE = 2;

    private Flare() {}

    /** Whether the pain is up by two or more from the lowest of that local day or the one before. */
    public static boolean isRise(List<Pain> before, Pain pain, ZoneId zone) {
        var yesterday = pain.at().atZone(zone).toLocalDate().minusDays(1);
        return before.stream()
                .filter(one -> one.at().isBefore(pain.at()))
                .filter(one -> !one.at().atZone(zone).toLocalDate().isBefore(yesterday))
                .anyMatch(one -> pain.score() - one.score() >= RISE);
    }

    /** Whether a flare that began then still calls for an easier plan. */
    public static boolean isEasier(Instant began, Instant now) {
        return now.isBefore(began.plus(EASIER));
    }
}
