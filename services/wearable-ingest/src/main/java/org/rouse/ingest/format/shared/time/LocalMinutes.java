package org.rouse.ingest.format.shared.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Converts minutes of a wall clock into minutes of time. Where the clock was put back a wall time happened twice, and the caller has to
 * know which one is meant; where it was put forward, the skipped wall times never happened. Remembers the offset of the hour it converted
 * last. Not thread-safe.
 */
public final class LocalMinutes {

    /** The result of {@link #epochMinute} for a wall time that the zone skipped. */
    public static final long NEVER_HAPPENED = Long.MIN_VALUE + 1;

    /** The result of {@link #epochMinute} for a wall time that happened twice, where it is unknown which one is meant. */
    public static final long HAPPENED_TWICE = Long.MIN_VALUE + 2;

    /** The rule that such a wall time breaks, in every format. */
    public static final String AMBIGUOUS = "time.ambiguous";

    /** The rule in words that follow the name of a field. */
    public static final String SAYS_AMBIGUOUS =
            "lies in the hour that happened twice when clocks went back, and nothing tells which is meant";

    private static final String GAP = "time.gap";
    private static final String SAYS_GAP = "lies in the hour that was skipped when clocks went forward";
    private static final int MINUTE_SECONDS = 60;
    private static final int MINUTE_MS = 60_000;

    private final ZoneRules rules;
    private long knownHour = Long.MIN_VALUE;
    private int knownOffsetSeconds;

    public LocalMinutes(ZoneId zone) {
        this(zone.getRules());
    }

    public LocalMinutes(ZoneRules rules) {
        this.rules = rules;
    }

    /**
     * @param localMinute minutes of the wall clock since its 1970-01-01T00:00
     * @return minutes since 1970-01-01T00:00Z, {@link #NEVER_HAPPENED} or {@link #HAPPENED_TWICE}
     */
    public long epochMinute(long localMinute) {
        return epochMinute(localMinute, Occurrence.ONLY);
    }

    /** The same where the occurrence is known. */
    public long epochMinute(long localMinute, Occurrence meant) {
        if (isKnownHour(localMinute)) {
            return minute(localMinute, knownOffsetSeconds);
        }
        List<ZoneOffset> exact = offsets(localMinute);
        if (exact.isEmpty()) {
            return NEVER_HAPPENED;
        }
        boolean told = meant == Occurrence.FIRST || meant == Occurrence.SECOND;
        if (exact.size() > 1 && !told) {
            return HAPPENED_TWICE;
        }
        ZoneOffset offset = meant == Occurrence.SECOND ? exact.getLast() : exact.getFirst();
        return minute(localMinute, offset.getTotalSeconds());
    }

    /**
     * The same for milliseconds.
     *
     * @param wallMs milliseconds of the wall clock since its 1970-01-01T00:00
     */
    public long instantMs(long wallMs, Occurrence meant) {
        long minute = epochMinute(Math.floorDiv(wallMs, MINUTE_MS), meant);
        return isTold(minute) ? minute * MINUTE_MS + Math.floorMod(wallMs, MINUTE_MS) : minute;
    }

    /** Whether a result is a time. */
    public static boolean isTold(long answer) {
        return answer != NEVER_HAPPENED && answer != HAPPENED_TWICE;
    }

    /** The rule that a wall time breaks whose result is no time. */
    public static String rule(long answer) {
        return answer == NEVER_HAPPENED ? GAP : AMBIGUOUS;
    }

    /** The words of {@link #rule}, to follow the name of a field. */
    public static String says(long answer) {
        return answer == NEVER_HAPPENED ? SAYS_GAP : SAYS_AMBIGUOUS;
    }

    /** The minutes between the two times of a repeated wall time; 0 where it did not happen twice. */
    public long minutesBetween(long localMinute) {
        if (isKnownHour(localMinute)) {
            return 0;
        }
        List<ZoneOffset> exact = offsets(localMinute);
        return exact.size() < 2
                ? 0
                : (exact.getFirst().getTotalSeconds() - exact.getLast().getTotalSeconds()) / MINUTE_SECONDS;
    }

    private boolean isKnownHour(long localMinute) {
        long hour = Math.floorDiv(localMinute, 60);
        if (hour == knownHour) {
            return true;
        }
        List<ZoneOffset> first = offsets(hour * 60);
        boolean uniform =
                first.size() == 1 && first.equals(offsets(hour * 60 + 30)) && first.equals(offsets(hour * 60 + 59));
        if (uniform) {
            knownHour = hour;
            knownOffsetSeconds = first.getFirst().getTotalSeconds();
        }
        return uniform;
    }

    private List<ZoneOffset> offsets(long localMinute) {
        return rules.getValidOffsets(LocalDateTime.ofEpochSecond(localMinute * 60, 0, ZoneOffset.UTC));
    }

    private static long minute(long localMinute, int offsetSeconds) {
        return Math.floorDiv(localMinute * 60 - offsetSeconds, 60);
    }
}
