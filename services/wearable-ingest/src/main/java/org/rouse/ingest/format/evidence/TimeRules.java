package org.rouse.ingest.format.evidence;

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
    private static final long MINUTE_MS = 60_000;

    private TimeRules() {}

    /**
     * The rule that the span [start, end) breaks, or "" when it breaks none. What is longer than a minute may end ahead of us if it has
     * begun, as the hour or the day does that an app sums up: it is told up to {@link #knownEndMs}.
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
     * Up to when a span that breaks no rule can be known: its end, or where that lies ahead of us the time of receipt. What began
     * ahead of it, by a clock that runs ahead, is known as far as clocks may do so.
     */
    public static long knownEndMs(long startMs, long endMs, Instant receivedAt) {
        long now = receivedAt.toEpochMilli();
        return endMs <= now + FUTURE_TOLERANCE_MS ? endMs : startMs < now ? now : now + FUTURE_TOLERANCE_MS;
    }

    /** Whether a minute value may be told yet: those of a span that has begun lie ahead of us from some minute on. */
    public static boolean hasBegun(long epochMinute, Instant receivedAt) {
        return epochMinute * MINUTE_MS < receivedAt.toEpochMilli() + FUTURE_TOLERANCE_MS;
    }
}
