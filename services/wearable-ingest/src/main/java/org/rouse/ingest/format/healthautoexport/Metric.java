package org.rouse.ingest.format.healthautoexport;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.rouse.ingest.format.shared.time.IsoTimes;
import tools.jackson.databind.JsonNode;

/**
 * One metric, and the length of its entries. An entry has only a start; the app sums up by minutes, hours or days as it is set, which the
 * starts and their distances show.
 *
 * @param length empty where unknown
 */
record Metric(String name, Optional<Duration> length) {

    private static final long MINUTE_MS = 60_000;
    private static final long HOUR_MS = 60 * MINUTE_MS;
    private static final long DAY_MS = 24 * HOUR_MS;
    private static final long SHORTEST_DAY_MS = 23 * HOUR_MS;
    private static final Pattern FULL_HOUR = Pattern.compile(".{10}[ T]\\d{1,2}:00:00.*");

    /** @param seconds length of its entries where it is given, else 0 */
    static Metric of(String name, int seconds, List<JsonNode> entries) {
        if (seconds > 0 && seconds <= DAY_MS / 1000) {
            return new Metric(name, Optional.of(Duration.ofSeconds(seconds)));
        }
        long[] starts = new long[entries.size()];
        int known = 0;
        boolean fullMinutes = true;
        boolean fullHours = true;
        for (JsonNode entry : entries) {
            String date = entry.path("date").asString("");
            OptionalLong start = IsoTimes.instantMs(date);
            if (start.isPresent()) {
                starts[known++] = start.getAsLong();
                fullMinutes &= start.getAsLong() % MINUTE_MS == 0;
                fullHours = fullHours && FULL_HOUR.matcher(date).matches();
            }
        }
        return new Metric(name, length(Arrays.copyOf(starts, known), fullMinutes, fullHours));
    }

    private static Optional<Duration> length(long[] starts, boolean fullMinutes, boolean fullHours) {
        if (starts.length == 0 || !fullMinutes) {
            return Optional.empty(); // samples as they were taken
        }
        if (!fullHours) {
            return Optional.of(Duration.ofMillis(MINUTE_MS));
        }
        long step = smallestStep(starts);
        if (step == Long.MAX_VALUE) {
            return Optional.empty(); // one start shows no distance
        }
        if (step >= SHORTEST_DAY_MS) {
            return Optional.of(Duration.ofMillis(DAY_MS));
        }
        return Optional.of(Duration.ofMillis(HOUR_MS));
    }

    /** The largest number where all starts are equal. */
    private static long smallestStep(long[] starts) {
        Arrays.sort(starts);
        long step = Long.MAX_VALUE;
        for (int i = 1; i < starts.length; i++) {
            step = starts[i] == starts[i - 1] ? step : Math.min(step, starts[i] - starts[i - 1]);
        }
        return step;
    }

    boolean isOfMinutes() {
        return length.filter(each -> each.toMillis() == MINUTE_MS).isPresent();
    }

    boolean isOfDays() {
        return length.filter(each -> each.toMillis() == DAY_MS).isPresent();
    }
}
