package org.rouse.ingest.format.garmin;

import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.JsonRecord;

/**
 * The timer of an activity from its samples, each of which holds the time that it had run by then: where more time passed between two
 * samples than the timer counted, it stood still for the difference, which is taken to be the later part.
 */
final class SampledTimer {

    private static final String TIMER = "/timerDurationInSeconds";
    private static final double MOST_S = 1e9;

    /** The rounding of time and counter, both in whole seconds. */
    private static final double ROUNDING_MS = 2000;

    private final WorkoutTimer timer = new WorkoutTimer();
    private long lastMs;
    private long lastRanAtMs;
    private double lastRanMs = -1;

    /** Adds the samples in their order. */
    void sample(JsonRecord sample, long atMs) throws BrokenRuleException {
        double ranMs = sample.has(TIMER) ? 1000 * sample.measured(TIMER, MOST_S).orElse(0) : -1;
        double stoodMs = atMs - lastRanAtMs - (ranMs - lastRanMs);
        if (ranMs >= 0 && lastRanMs >= 0 && ranMs >= lastRanMs && stoodMs > ROUNDING_MS) {
            timer.paused(atMs - Math.round(stoodMs), atMs);
        }
        lastMs = Math.max(lastMs, atMs);
        if (ranMs >= 0) {
            lastRanAtMs = Math.max(lastRanAtMs, atMs);
            lastRanMs = Math.max(lastRanMs, ranMs);
        }
    }

    WorkoutTimer timer() {
        return timer;
    }

    /** The time of the last sample; 0 where there is none. */
    long lastMs() {
        return lastMs;
    }

    /** The total time of the timer, where a summary states it and the samples may continue beyond it; less than 0 where neither tells. */
    double activeMs(double ofSummary) {
        return Math.max(ofSummary, lastRanMs);
    }
}
