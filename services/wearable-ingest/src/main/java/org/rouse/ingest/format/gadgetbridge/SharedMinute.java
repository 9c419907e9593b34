package org.rouse.ingest.format.gadgetbridge;

import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;

/** What the rows of one minute hold together, most often one row: the sum of steps and the mean heart rate, rounded half up. */
final class SharedMinute {

    private static final long NONE = -1;

    private final Source source;
    private final Outcomes outcomes;
    private long epochMinute;
    private long steps = NONE;
    private long latestStart;
    private long latestSteps;
    private int beats;
    private int samples;

    SharedMinute(Source source, Outcomes outcomes) {
        this.source = source;
        this.outcomes = outcomes;
    }

    /** The steps of the minute with those of one more row; two rows of the very same start tell of the same steps. */
    long with(long minute, long start, long taken) {
        if (minute != epochMinute || steps == NONE) {
            return taken;
        }
        return start == latestStart ? steps - latestSteps + Math.max(latestSteps, taken) : steps + taken;
    }

    void steps(long minute, long start, long taken) {
        begin(minute);
        boolean again = steps != NONE && start == latestStart;
        steps = with(minute, start, taken);
        latestSteps = again ? Math.max(latestSteps, taken) : taken;
        latestStart = start;
    }

    void heartRate(long minute, int bpm) {
        begin(minute);
        beats += bpm;
        samples++;
    }

    private void begin(long minute) {
        if (minute != epochMinute) {
            give();
            epochMinute = minute;
        }
    }

    /** Must be called after the last row too. */
    void give() {
        if (steps != NONE) {
            outcomes.minute(source, Measure.MEASURE_STEPS, epochMinute, (int) steps);
        }
        if (samples > 0) {
            int mean = (2 * beats + samples) / (2 * samples);
            outcomes.minute(source, Measure.MEASURE_HEART_RATE_BPM, epochMinute, mean);
        }
        steps = NONE;
        beats = 0;
        samples = 0;
    }
}
