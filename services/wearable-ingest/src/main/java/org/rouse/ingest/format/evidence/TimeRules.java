package org.rouse.ingest.format.evidence;

import java.time.Duration;
import java.time.Instant;

/** The times that a fact may have. Shared by all formats. */
public final class TimeRules {

    /** How far a clock may run ahead of ours. */
    public static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(5);

    /** The longest span of one fact. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final long FUTURE_TOLERANCE_MS = FUTURE_TOLERANCE.toMillis();
    private static final long LONGEST_MS = LONGEST.toMillis();
    private static final long MINUTE_MS = 60_000;

    private TimeRules() {}

    /**
     * The rule that the span [start, end) breaks, or "" when it breaks none. A span longer than a minute may end in the future if it has
     * begun, as the current hour or day that an app sums up does: it counts up to {@link #knownEndMs}.
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
        long ahead = receivedAt.toEpochMilli() + FUTURE_TOLERANCE_MS;
        return endMs > ahead && (endMs - startMs <= MINUTE_MS || startMs >= ahead) ? "time.future" : "";
    }

    /**
     * The end up to which a valid span is known: its end, or the time of receipt where the end lies in the future. A span that begins in
     * the future, by a clock that runs ahead, is known as far as clocks may run ahead.
     */
    public static long knownEndMs(long startMs, long endMs, Instant receivedAt) {
        long now = receivedAt.toEpochMilli();
        return endMs <= now + FUTURE_TOLERANCE_MS ? endMs : startMs < now ? now : now + FUTURE_TOLERANCE_MS;
    }

    /** Whether a fact may be given yet: the later minutes of a span that has begun may lie in the future, and so may its later parts. */
    public static boolean hasBegun(long startMs, Instant receivedAt) {
        return startMs < receivedAt.toEpochMilli() + FUTURE_TOLERANCE_MS;
    }
}
