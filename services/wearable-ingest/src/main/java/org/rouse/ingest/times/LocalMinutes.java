package org.rouse.ingest.times;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Turns minutes of a wall clock into minutes of time. Where the clock was put back and a wall time happened twice, the first is
 * meant (the offset from before the change); where it was put forward, the skipped wall times never happened. Remembers the
 * offset of the hour it was last asked about. Not safe for several threads.
 */
public final class LocalMinutes {

    /** What {@link #epochMinute} answers for a wall time that the zone skipped. */
    public static final long NEVER_HAPPENED = Long.MIN_VALUE;

    private final ZoneRules rules;
    private long knownHour = Long.MIN_VALUE;
    private int knownOffsetSeconds;

    public LocalMinutes(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /**
     * @param localMinute minutes of the wall clock since its 1970-01-01T00:00
     * @return minutes since 1970-01-01T00:00Z, or {@link #NEVER_HAPPENED}
     */
    public long epochMinute(long localMinute) {
        long hour = Math.floorDiv(localMinute, 60);
        if (hour == knownHour) {
            return minute(localMinute, knownOffsetSeconds);
        }
        List<ZoneOffset> first = offsets(hour * 60);
        if (first.size() == 1 && first.equals(offsets(hour * 60 + 30)) && first.equals(offsets(hour * 60 + 59))) {
            knownHour = hour;
            knownOffsetSeconds = first.getFirst().getTotalSeconds();
            return minute(localMinute, knownOffsetSeconds);
        }
        List<ZoneOffset> exact = offsets(localMinute);
        return exact.isEmpty()
                ? NEVER_HAPPENED
                : minute(localMinute, exact.getFirst().getTotalSeconds());
    }

    private List<ZoneOffset> offsets(long localMinute) {
        return rules.getValidOffsets(LocalDateTime.ofEpochSecond(localMinute * 60, 0, ZoneOffset.UTC));
    }

    private static long minute(long localMinute, int offsetSeconds) {
        return Math.floorDiv(localMinute * 60 - offsetSeconds, 60);
    }
}
