package org.rouse.ingest.evidence;

import java.time.Duration;
import java.time.Instant;

/** When a fact may claim to have happened. Shared by all formats. */
public final class TimeRules {

    /** A clock may run this far ahead of ours. */
    public static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(5);

    /** Longest span one fact may cover. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final long FUTURE_TOLERANCE_MS = FUTURE_TOLERANCE.toMillis();
    private static final long LONGEST_MS = LONGEST.toMillis();

    private TimeRules() {}

    /**
     * The rule that the span [start, end) breaks, or "" when it breaks none.
     *
     * @return "time.order", "time.too-long", "time.before-1970", "time.future" or ""
     */
    public static String broken(long startMs, long endMs, Instant receivedAt) {
        if (endMs <= startMs) {
            return "time.order";
        }
        if (endMs - startMs > LONGEST_MS) {
            return "time.too-long";
        }
        if (startMs < 0) {
            return "time.before-1970";
        }
        if (endMs > receivedAt.toEpochMilli() + FUTURE_TOLERANCE_MS) {
            return "time.future";
        }
        return "";
    }
}
