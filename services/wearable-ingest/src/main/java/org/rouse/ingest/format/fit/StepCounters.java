package org.rouse.ingest.format.fit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * Counters of steps, one for each activity type, that run from local midnight. Where one fell, or midnight lies in between, it began
 * anew. Its first value in a file is where it stood when the file began, unless that was midnight or other counters were told before:
 * then it stood at zero.
 */
final class StepCounters {

    private static final long DAY_MS = 24 * 60 * Profile.MINUTE_MS;
    private static final long FURTHEST_ZONE_MS = 15 * 60 * Profile.MINUTE_MS;
    /** As for a minute's value. */
    private static final int MOST_A_MINUTE = 400;

    private static final long UNKNOWN = FitMessage.ABSENT;

    private final Map<Long, Count> counts = new HashMap<>();
    private long countedFrom = UNKNOWN;
    private long offsetMs = UNKNOWN;

    /**
     * Where a counter stood.
     *
     * @param activeMs time spent so since midnight, or {@link FitMessage#ABSENT}
     */
    record Count(long type, long steps, long activeMs, long at) {}

    /**
     * By how much a counter grew.
     *
     * @param activeMs by how much its active time did, or {@link FitMessage#ABSENT}
     * @param fromMs   when it was told before, or began
     */
    record Growth(long steps, long activeMs, long fromMs) {}

    /** Learns at which time of the day monitoring begins. */
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

    /** Takes a counter. Empty where nothing is known of it before. */
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
            return Optional.empty(); // a clock that was set back, or days that nothing tells of
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

    /** The last one before a moment, at which counters stand as the day ended; {@link FitMessage#ABSENT} where no zone is known. */
    private long midnight(long at) {
        return offsetMs == UNKNOWN ? UNKNOWN : Math.floorDiv(at + offsetMs - 1, DAY_MS) * DAY_MS - offsetMs;
    }
}
