package org.rouse.ingest.format.actigraph;

import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Pace;

/**
 * Sums the epochs of one minute. A minute that lacks an epoch would look calmer than it was, so its rows are not used; those that hold more
 * steps together than a minute may are refused.
 */
final class EpochMinute {

    /** The largest sum of an epoch, far above what a body produces and small enough that the sum of a minute does not overflow. */
    static final int MOST_COUNTS = 100_000;

    static final int MOST_STEPS = Pace.MOST_STEPS_A_MINUTE;

    private static final int LEAST_BEATS = 20;
    private static final int MOST_BEATS = 300;

    private final EvidenceSink sink;
    private final String personId;
    private final Source source;
    private final long[] rows;
    private int count;
    private long minute;
    private long counts;
    private int steps;
    private int beats;
    private int beating;
    private boolean hasSteps;

    /** @param epoch length of an epoch in seconds; divides 60 */
    EpochMinute(EvidenceSink sink, String personId, Source source, int epoch) {
        this.sink = sink;
        this.personId = personId;
        this.source = source;
        this.rows = new long[60 / epoch];
    }

    /** Beats per minute, or 0 where the strap measured none. */
    static int heartRate(long beats) {
        return beats < LEAST_BEATS || beats > MOST_BEATS ? 0 : (int) beats;
    }

    /**
     * @param moreSteps -1 where the file has no steps
     * @param heartRate 0 where none was measured
     */
    void add(long row, long epochMinute, int moreCounts, int moreSteps, int heartRate) {
        if (count > 0 && epochMinute != minute) {
            flush();
        }
        minute = epochMinute;
        rows[count++] = row;
        counts += moreCounts;
        hasSteps = moreSteps >= 0;
        steps += Math.max(0, moreSteps);
        beats += heartRate;
        beating += heartRate > 0 ? 1 : 0;
        if (count == rows.length) {
            flush();
        }
    }

    /** Must be called after the last row too. */
    void flush() {
        boolean whole = count == rows.length;
        boolean tooMany = whole && steps > MOST_STEPS;
        if (whole && !tooMany) {
            give(Measure.MEASURE_ACTIVITY_COUNTS, (int) Math.min(counts, Integer.MAX_VALUE));
            if (hasSteps) {
                give(Measure.MEASURE_STEPS, steps);
            }
            if (beating > 0) {
                give(Measure.MEASURE_HEART_RATE_BPM, (2 * beats + beating) / (2 * beating));
            }
            sink.joined(rows);
            count = 0;
        }
        for (int i = 0; i < count; i++) {
            if (tooMany) {
                sink.rejected(Pace.tooManyInAMinute(rows[i], "steps", personId, source, Timing.PARTS));
            } else {
                sink.ignored(rows[i], "not used: epochs of a minute that is not there as a whole");
            }
        }
        count = 0;
        counts = 0;
        steps = 0;
        beats = 0;
        beating = 0;
    }

    private void give(Measure measure, int value) {
        sink.minute(personId, source, measure, minute, value, 0);
    }
}
