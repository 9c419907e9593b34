package org.rouse.coaching.movement.evidence;

import java.time.Duration;
import java.util.Optional;

/**
 * A fact taken back. It also takes back what arrives later with the same or a lower version, so it may come before the
 * fact it takes back.
 */
public sealed interface Retraction {

    long version();

    /**
     * One span taken back.
     *
     * @param kind empty = whatever kind has that id
     */
    record OfSpan(String id, Optional<SpanKind> kind, long version) implements Retraction {}

    /**
     * All values of a measure in the minutes that begin in [startMs, endMs), which is at most 31 days long.
     */
    record OfMinutes(Measure measure, long startMs, long endMs, long version) implements Retraction {

        private static final Duration LONGEST = Duration.ofDays(31);

        public OfMinutes {
            check("minutes", startMs, endMs, LONGEST);
        }
    }

    /**
     * All spans of a kind that lie wholly in [startMs, endMs), which is at most ten years long.
     */
    record OfTime(SpanKind kind, long startMs, long endMs, long version) implements Retraction {

        private static final Duration LONGEST = Duration.ofDays(3660);

        public OfTime {
            check("spans", startMs, endMs, LONGEST);
        }

        /** Whether it takes a span of its source back. */
        public boolean hides(Span span) {
            return covers(span.kind(), span.startMs(), span.endMs(), span.version());
        }

        /** Whether it takes back all that another does. */
        public boolean implies(OfTime other) {
            return covers(other.kind, other.startMs, other.endMs, other.version);
        }

        private boolean covers(SpanKind ofKind, long fromMs, long toMs, long ofVersion) {
            return ofKind == kind && ofVersion <= version && fromMs >= startMs && toMs <= endMs;
        }

        /** The part of it that lies in [fromMs, toMs), of which it must touch some. */
        public OfTime within(long fromMs, long toMs) {
            return new OfTime(kind, Math.max(startMs, fromMs), Math.min(endMs, toMs), version);
        }
    }

    private static void check(String what, long startMs, long endMs, Duration longest) {
        if (startMs < 0 || endMs <= startMs || endMs - startMs > longest.toMillis()) {
            throw new IllegalArgumentException(
                    "the time of " + what + " taken back must satisfy 0 <= start < end <= start + " + longest.toDays()
                            + " d, but is [" + startMs + ", " + endMs + ")");
        }
    }
}
