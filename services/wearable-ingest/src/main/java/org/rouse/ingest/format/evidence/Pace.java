package org.rouse.ingest.format.evidence;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Source;

/** The most steps that a person can take. Shared by all formats. */
public final class Pace {

    /** Most steps in a minute, and in each minute of a longer span on average. */
    public static final int MOST_STEPS_A_MINUTE = 400;

    private static final double MINUTE_MS = 60_000;

    private Pace() {}

    /**
     * The refusal of a record that shares its minute with others, all of which together hold more steps than a minute may.
     *
     * @param needs the other records of the minute, in words
     */
    public static Reject tooManyInAMinute(long record, String field, String personId, Source source, String needs) {
        return new Reject(
                record,
                "value.range",
                field,
                field + " must come to at most " + MOST_STEPS_A_MINUTE + " in a minute",
                Optional.of(personId),
                Optional.of(source),
                ByteString.EMPTY,
                Map.of(Reject.NEEDS, needs));
    }

    /**
     * The most steps of a span: so many for each minute of it that is over at the time of receipt. A span shorter than a minute marks the
     * moment of counting rather than a duration (phones write five seconds for five minutes), and touches two minutes at most: it may hold
     * the steps of two minutes.
     */
    public static double mostSteps(long startMs, long endMs, Instant receivedAt) {
        long knownMs = TimeRules.knownEndMs(startMs, endMs, receivedAt) - startMs;
        return MOST_STEPS_A_MINUTE * (knownMs < MINUTE_MS ? 2 : knownMs / MINUTE_MS);
    }
}
