package org.rouse.ingest.format.fit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * Counters of steps, one for each activity type, that run from local midnight. A counter restarts where it fell, or where midnight lies in
 * between. Its first value in a file is its starting point, unless the file began at midnight or other counters came before: then it
 * started at zero.
 */
final class StepCounters {

    private static final long DAY_MS = 24 * 60 * Profile.MINUTE_MS;
    private static final long FURTHEST_ZONE_MS = 15 * 60 * Profile.MINUTE_MS;
    /** The same limit as for a minute's value. */
    private static final int MOST_A_MINUTE = 400;

    private static final long UNKNOWN = FitMessage.ABSENT;

    private final Map<Long, Count> counts = new HashMap<>();
    private long countedFrom = UNKNOWN;
    private long offsetMs = UNKNOWN;

    /**
     * A counter's value.
     *
     * @param activeMs its active time since midnight, or {@link FitMessage#ABSENT}
     */
    record Count(long type, long steps, long activeMs, long at) {}

    /**
     * The growth of a counter.
     *
     * @param activeMs growth of its active time, or {@link FitMessage#ABSENT}
     * @param fromMs   time of its previous value, or of its start
     */
    record Growth(long steps, long activeMs, long fromMs) {}

    /** Learns the local time at which monitoring begins. */
    void begin(long atMs, long localMs) {
        offsetMs = Math.abs(localMs - atMs) <= FURTHEST_ZONE_MS ? localMs - atMs : UNKNOWN;
        if (offsetMs != UNKNOWN && Math.floorMod(localMs, DAY_MS) < Profile.MINUTE_MS) {
            countedFrom = atMs;
        }
    }

    /** Refuses a counter that grew faster than anybody walks. */
    void check(Count now) throws BrokenRuleException {
        Growth growth = growth(now).orElse(null);
        if (growth != null && growth.steps() * Profile.MINUTE_MS > MOST_A_MINUTE * (now.at() - growth.fromMs())) {
            throw new BrokenRuleException(
                    "cycles", "value.range", "must grow by at most " + MOST_A_MINUTE + " a minute");
        }
    }

    /** Takes a counter's value. Empty where its previous value is unknown. */
    Optional<Growth> take(Count now) {
        Optional<Growth> growth = growth(now);
        counts.put(now.type(), now);
        if (countedFrom == UNKNOWN) {
            countedFrom = now.at();
        }
        return growth;
    }

    private Optional<Growth> growth(Count now) {
        Count before = counts.get(now.type());
        if (before == null) {
            if (countedFrom == UNKNOWN || now.at() <= countedFrom) {
                return Optional.empty();
            }
            before = new Count(now.type(), 0, 0, countedFrom);
        }
        if (now.at() <= before.at() || now.at() - before.at() > DAY_MS) {
            return Optional.empty(); // a clock that was set back, or days without data
        }
        long midnight = midnight(now.at());
        if (midnight >= before.at() && now.steps() * Profile.MINUTE_MS <= MOST_A_MINUTE * (now.at() - midnight)) {
            return Optional.of(new Growth(now.steps(), now.activeMs(), midnight));
        }
        if (now.steps() < before.steps()) {
            return Optional.of(new Growth(now.steps(), now.activeMs(), before.at()));
        }
        boolean timed = now.activeMs() != UNKNOWN && before.activeMs() != UNKNOWN;
        return Optional.of(new Growth(
                now.steps() - before.steps(), timed ? now.activeMs() - before.activeMs() : UNKNOWN, before.at()));
    }

    /** The last midnight before a moment, at which counters restart; {@link FitMessage#ABSENT} where the zone is unknown. */
    private long midnight(long at) {
        return offsetMs == UNKNOWN ? UNKNOWN : Math.floorDiv(at + offsetMs - 1, DAY_MS) * DAY_MS - offsetMs;
    }
}
