package org.rouse.ingest.format.gadgetbridge;

import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.Pace;

/**
 * Gathers the samples of one minute, most often one, and gives their facts together before it accepts them. Samples that hold more steps
 * together than a minute may are refused.
 */
final class SampleMinute {

    private static final int MOST_SAMPLES = 1000;

    private final Source source;
    private final Outcomes outcomes;
    private long epochMinute;
    private int rows;
    private int empty;
    private int steps;
    private boolean counted;
    private int beats;
    private int beatSamples;
    private Kind kind = Kind.OPEN;

    SampleMinute(Source source, Outcomes outcomes) {
        this.source = source;
        this.outcomes = outcomes;
    }

    /** Moves to the minute of the next sample. */
    void begin(long minute) {
        if (minute != epochMinute || rows == MOST_SAMPLES) {
            give();
            epochMinute = minute;
        }
    }

    void steps(int taken) {
        steps += taken;
        counted = true;
    }

    void heartRate(int bpm) {
        beats += bpm;
        beatSamples++;
    }

    /**
     * Ends the sample. Of several, the last one decides the kind.
     *
     * @param used whether it had steps or a heart rate
     */
    void add(Kind said, boolean used) {
        kind = said;
        rows++;
        empty += used || isTold(said) ? 0 : 1;
    }

    private static boolean isTold(Kind said) {
        return switch (said) {
            case ASLEEP, AWAKE, NOT_WORN -> true;
            case OPEN, UNCHANGED -> false;
        };
    }

    void give() {
        if (steps > Pace.MOST_STEPS_A_MINUTE) {
            outcomes.rejectMinute(source, rows);
        } else if (rows > 0) {
            giveFacts();
        }
        rows = 0;
        empty = 0;
        steps = 0;
        counted = false;
        beats = 0;
        beatSamples = 0;
    }

    private void giveFacts() {
        if (counted) {
            outcomes.minute(source, Measure.MEASURE_STEPS, epochMinute, steps);
        }
        if (beatSamples > 0) {
            int mean = (2 * beats + beatSamples) / (2 * beatSamples);
            outcomes.minute(source, Measure.MEASURE_HEART_RATE_BPM, epochMinute, mean);
        }
        switch (kind) {
            case ASLEEP -> outcomes.minute(source, Measure.MEASURE_ASLEEP, epochMinute, 1);
            case AWAKE -> outcomes.minute(source, Measure.MEASURE_ASLEEP, epochMinute, 0);
            case NOT_WORN -> outcomes.minute(source, Measure.MEASURE_WORN, epochMinute, 0);
            case OPEN, UNCHANGED -> {}
        }
        outcomes.accept(rows - empty);
        for (int i = 0; i < empty; i++) {
            outcomes.ignore(Outcomes.NOTHING_MEASURED);
        }
    }
}
