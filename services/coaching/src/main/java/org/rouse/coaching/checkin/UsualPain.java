package org.rouse.coaching.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** What a person's pain usually is: the median of what they said in 14 days. */
public final class UsualPain {

    /** Of so long. */
    public static final Duration WINDOW = Duration.ofDays(14);

    private UsualPain() {}

    /** Of an even number the middle of the two in the middle, so that it may lie half way; empty where nothing was said. */
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
