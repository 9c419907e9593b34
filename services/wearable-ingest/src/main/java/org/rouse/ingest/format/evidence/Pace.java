package org.rouse.ingest.format.evidence;

import java.time.Instant;

/** How many steps a person can take. Shared by all formats. */
public final class Pace {

    /** Most steps in a minute, and in each minute of a longer span on average. */
    public static final int MOST_STEPS_A_MINUTE = 400;

    private static final double MINUTE_MS = 60_000;

    private Pace() {}

    /**
     * Most steps a span may tell of: so many for each minute of it that is over at the time of receipt. One shorter than a minute is
     * the moment at which something counted more than a time it lasted (phones write five seconds for five minutes), and lies in
     * two minutes at most: it may tell what two minutes hold.
     */
    public static double mostSteps(long startMs, long endMs, Instant receivedAt) {
        long knownMs = TimeRules.knownEndMs(startMs, endMs, receivedAt) - startMs;
        return MOST_STEPS_A_MINUTE * (knownMs < MINUTE_MS ? 2 : knownMs / MINUTE_MS);
    }
}
