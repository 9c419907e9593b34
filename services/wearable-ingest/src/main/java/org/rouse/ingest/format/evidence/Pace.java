package org.rouse.ingest.format.evidence;

import java.time.Instant;

/** The most steps that a person can take. Shared by all formats. */
public final class Pace {

    /** Most steps in a minute, and in each minute of a longer span on average. */
    public static final int MOST_STEPS_A_MINUTE = 400;

    private static final double MINUTE_MS = 60_000;

    private Pace() {}

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
