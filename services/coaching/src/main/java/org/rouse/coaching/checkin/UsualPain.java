package org.rouse.coaching.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** A person's usual pain: the median of their reports in 14 days. */
public final class UsualPain {

    /** The time that the median covers. */
    public static final Duration WINDOW = Duration.ofDays(14);

    private UsualPain() {}

    /** For an even number, the middle of the two central values, which may be a half; empty without reports. */
    public static OptionalDouble of(List<Pain> pains, Instant now) {
        int[] scores = pains.stream()
                .filter(pain ->
                        pain.at().isAfter(now.minus(WINDOW)) && !pain.at().isAfter(now))
                .mapToInt(Pain::score)
                .sorted()
                .toArray();
        if (scores.length == 0) {
            return OptionalDouble.empty();
        }
        int half = scores.length / 2;
        return OptionalDouble.of(scores.length % 2 == 1 ? scores[half] : (scores[half - 1] + scores[half]) / 2.0);
    }
}
