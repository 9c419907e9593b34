package org.rouse.ingest.format.gadgetbridge;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.StepsTaken;

/**
 * Steps that are stored as a counter running from midnight: its growth was walked between two samples. Where it fell it restarted. Samples
 * of 0 are skipped: they hold a heart rate or a kind alone.
 */
final class StepCounter {

    private static final long MINUTE_MS = 60_000;
    private static final long LONGEST_MINUTES = 24 * 60;
    /** [ours] No pace is faster; a counter that grew more was another one. */
    private static final int MOST_A_MINUTE = 400;

    private final Source source;
    private final Outcomes outcomes;
    private long last = -1;
    private long lastMinute;

    StepCounter(Source source, Outcomes outcomes) {
        this.source = source;
        this.outcomes = outcomes;
    }

    /** Takes the counter's value. Returns whether it gave steps. */
    boolean stands(long minute, long count) {
        if (count <= 0) {
            return false;
        }
        long minutes = minute - lastMinute;
        long taken = count < last ? count : count - last;
        boolean known = last >= 0 && minutes > 0 && minutes <= LONGEST_MINUTES;
        boolean told = known && taken > 0 && taken <= MOST_A_MINUTE * minutes;
        if (told) {
            outcomes.interval(
                    source,
                    Interval.newBuilder()
                            .setId("steps|" + minute)
                            .setStartMs((lastMinute + 1) * MINUTE_MS)
                            .setEndMs((minute + 1) * MINUTE_MS)
                            .setSteps(StepsTaken.newBuilder().setStepsThousandths(taken * 1000))
                            .build());
        }
        last = count;
        lastMinute = minute;
        return told;
    }
}
