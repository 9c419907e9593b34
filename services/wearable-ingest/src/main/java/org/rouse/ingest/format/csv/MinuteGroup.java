package org.rouse.ingest.format.csv;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Pace;
import org.rouse.ingest.format.shared.rows.RowRanges;

/**
 * Joins the rows of one minute of a person and device: steps and counts are summed, levels and rates averaged. A row with the very time
 * of the previous one replaces it. Rows that hold more steps together than a minute may are refused together.
 */
final class MinuteGroup {

    /** What a row needs to be read by itself, in words. */
    static final String NEEDS = "the other rows of its minute";

    /** How a kind is joined within a minute: counts are summed, others averaged. */
    private record Kind(ColumnKind columnKind, Measure measure, boolean counted) {

        private static final List<Kind> ALL = List.of(
                new Kind(ColumnKind.STEPS, Measure.MEASURE_STEPS, true),
                new Kind(ColumnKind.COUNTS, Measure.MEASURE_ACTIVITY_COUNTS, true),
                new Kind(ColumnKind.HEART_RATE, Measure.MEASURE_HEART_RATE_BPM, false),
                new Kind(ColumnKind.INTENSITY, Measure.MEASURE_INTENSITY, false),
                new Kind(ColumnKind.MET, Measure.MEASURE_MET_THOUSANDTHS, false),
                new Kind(ColumnKind.SLEEP, Measure.MEASURE_ASLEEP, false),
                new Kind(ColumnKind.WORN, Measure.MEASURE_WORN, false));

        /** Whether the file has columns for it. An activity may be stillness, which is an intensity. */
        boolean isIn(Mapping mapping) {
            return mapping.has(columnKind) || (columnKind == ColumnKind.INTENSITY && mapping.has(ColumnKind.ACTIVITY));
        }
    }

    private final Kind[] kinds;
    private final String stepsHeading;
    private final EvidenceSink sink;
    private final double[] sums;
    private final double[] lasts;
    private final int[] rows;
    private final RowRanges pending;
    private final RowOwner owner;
    private boolean begun;
    private long minute;
    private long lastMs;

    MinuteGroup(RowOwner owner, Mapping mapping, EvidenceSink sink) {
        this.owner = owner;
        this.kinds = Kind.ALL.stream().filter(kind -> kind.isIn(mapping)).toArray(Kind[]::new);
        this.stepsHeading = mapping.heading(ColumnKind.STEPS);
        this.sums = new double[kinds.length];
        this.lasts = new double[kinds.length];
        this.rows = new int[kinds.length];
        this.sink = sink;
        this.pending = new RowRanges(sink);
    }

    void add(long row, long millis, RowValues values) {
        long itsMinute = Math.floorDiv(millis, 60_000);
        if (itsMinute != minute) {
            flush();
            minute = itsMinute;
        }
        begun = true;
        for (int i = 0; i < kinds.length; i++) {
            double value = values.of(kinds[i].columnKind);
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

    /** Must be called after the last row too. */
    void flush() {
        if (begun && holdsTooManySteps()) {
            pending.forEach(row ->
                    sink.rejected(Pace.tooManyInAMinute(row, stepsHeading, owner.personId(), owner.source(), NEEDS)));
        } else if (begun) {
            for (int i = 0; i < kinds.length; i++) {
                give(kinds[i], i);
            }
        }
        pending.accept();
        Arrays.fill(sums, 0);
        Arrays.fill(rows, 0);
        begun = false;
    }

    private boolean holdsTooManySteps() {
        return IntStream.range(0, kinds.length)
                .anyMatch(i -> kinds[i].columnKind == ColumnKind.STEPS && sums[i] > Pace.MOST_STEPS_A_MINUTE);
    }

    private void give(Kind kind, int i) {
        if (rows[i] > 0) {
            double value = kind.counted ? sums[i] : sums[i] / rows[i];
            int rounded = (int) Math.round(Math.min(Integer.MAX_VALUE, value));
            sink.minute(owner.personId(), owner.source(), kind.measure, minute, rounded, 0);
        }
    }
}
