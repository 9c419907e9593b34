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
            if (startMs < 0 || endMs <= startMs || endMs - startMs > LONGEST.toMillis()) {
                throw new IllegalArgumentException("minutes taken back must satisfy 0 <= start < end <= start + 31 d,"
                        + " but are [" + startMs + ", " + endMs + ")");
            }
        }
    }
}
