package org.rouse.ingest.healthautoexport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.rouse.ingest.json.IsoTimes;
import tools.jackson.databind.JsonNode;

/**
 * One metric, and how long each of its entries is. An entry has only a start; the app adds up by minutes, hours or days as it is told,
 * which shows in where the starts lie and how far apart.
 *
 * @param length empty where it cannot be told
 */
record Metric(String name, Optional<Duration> length) {

    private static final long MINUTE_MS = 60_000;
    private static final long HOUR_MS = 60 * MINUTE_MS;
    private static final long DAY_MS = 24 * HOUR_MS;
    private static final long SHORTEST_DAY_MS = 23 * HOUR_MS;

    /** @param seconds length of its entries where it is told, else 0 */
    static Metric of(String name, int seconds, List<JsonNode> entries) {
        if (seconds > 0 && seconds <= DAY_MS / 1000) {
            return new Metric(name, Optional.of(Duration.ofSeconds(seconds)));
        }
        TreeSet<Long> starts = new TreeSet<>();
        boolean fullMinutes = true;
        boolean fullHours = true;
        for (JsonNode entry : entries) {
            OptionalLong start = IsoTimes.instantMs(entry.path("date").asString(""));
            if (start.isPresent()) {
                starts.add(start.getAsLong());
                fullMinutes &= start.getAsLong() % MINUTE_MS == 0;
                fullHours &= entry.path("date").asString("").matches(".{10}[ T]\\d\\d:00:00.*");
            }
        }
        return new Metric(name, length(starts, fullMinutes, fullHours));
    }

    private static Optional<Duration> length(TreeSet<Long> starts, boolean fullMinutes, boolean fullHours) {
        if (starts.isEmpty() || !fullMinutes) {
            return Optional.empty(); // samples as they were taken
        }
        if (!fullHours) {
            return Optional.of(Duration.ofMillis(MINUTE_MS));
        }
        long step = smallestStep(starts);
        if (starts.size() < 2) {
            return Optional.empty();
        }
        if (step >= SHORTEST_DAY_MS) {
            return Optional.of(Duration.ofMillis(DAY_MS));
        }
        return Optional.of(Duration.ofMillis(HOUR_MS));
    }

    /** The largest number where there are fewer than two. */
    private static long smallestStep(TreeSet<Long> starts) {
        long step = Long.MAX_VALUE;
        long before = Long.MIN_VALUE;
        for (long start : starts) {
            step = before == Long.MIN_VALUE ? step : Math.min(step, start - before);
            before = start;
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
