package org.rouse.ingest.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.evidence.EvidenceSink;
import org.rouse.ingest.files.RowRanges;

/**
 * Joins the rows of one minute: steps and counts add up, levels and rates are averaged. A row at the very time of the one before
 * says nothing new and takes its place.
 */
final class MinuteGroup {

    private static final int MOST_STEPS = 400;
    private static final int KINDS = Thing.values().length;

    private final EvidenceSink sink;
    private final double[] sums = new double[KINDS];
    private final double[] lasts = new double[KINDS];
    private final int[] rows = new int[KINDS];
    private final RowRanges pending;
    private @Nullable Whose whose;
    private long minute;
    private long lastMs;

    MinuteGroup(EvidenceSink sink) {
        this.sink = sink;
        this.pending = new RowRanges(sink);
    }

    void add(long row, Whose of, long millis, RowValues values) {
        long itsMinute = Math.floorDiv(millis, 60_000);
        if (!of.equals(whose) || itsMinute != minute) {
            flush();
            whose = of;
            minute = itsMinute;
        }
        for (int i = 0; i < KINDS; i++) {
            double value = values.numbers[i];
            if (value < 0) {
                continue;
            }
            boolean again = rows[i] > 0 && millis == lastMs;
            sums[i] += again ? value - lasts[i] : value;
            rows[i] += again ? 0 : 1;
            lasts[i] = value;
        }
        lastMs = millis;
        pending.add(row);
    }

    /** To be called after the last row too. */
    void flush() {
        if (whose != null) {
            give(whose, Measure.MEASURE_STEPS, Math.min(MOST_STEPS, sums[Thing.STEPS.slot()]), Thing.STEPS);
            give(whose, Measure.MEASURE_ACTIVITY_COUNTS, sums[Thing.COUNTS.slot()], Thing.COUNTS);
            give(whose, Measure.MEASURE_HEART_RATE_BPM, mean(Thing.HEART_RATE), Thing.HEART_RATE);
            give(whose, Measure.MEASURE_INTENSITY, mean(Thing.INTENSITY), Thing.INTENSITY);
            give(whose, Measure.MEASURE_MET_THOUSANDTHS, mean(Thing.MET), Thing.MET);
            give(whose, Measure.MEASURE_ASLEEP, mean(Thing.SLEEP), Thing.SLEEP);
            give(whose, Measure.MEASURE_WORN, mean(Thing.WORN), Thing.WORN);
        }
        pending.accept();
        Arrays.fill(sums, 0);
        Arrays.fill(rows, 0);
        whose = null;
    }

    private double mean(Thing thing) {
        return sums[thing.slot()] / Math.max(1, rows[thing.slot()]);
    }

    private void give(Whose of, Measure measure, double value, Thing thing) {
        if (rows[thing.slot()] > 0) {
            int rounded = (int) Math.min(Integer.MAX_VALUE, Math.round(value));
            sink.minute(of.personId(), of.source(), measure, minute, rounded, 0);
        }
    }
}
