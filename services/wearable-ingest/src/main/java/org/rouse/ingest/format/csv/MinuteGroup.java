package org.rouse.ingest.format.csv;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.shared.rows.RowRanges;

/**
 * Joins the rows of one minute: steps and counts are summed, levels and rates averaged. A row with the very time of the previous one
 * replaces it.
 */
final class MinuteGroup {

    private static final int MOST_STEPS = 400;

    /** How a kind is joined within a minute: counts are summed, others averaged. */
    private record Kind(ColumnKind columnKind, Measure measure, boolean counted, double most) {

        private static final List<Kind> ALL = List.of(
                new Kind(ColumnKind.STEPS, Measure.MEASURE_STEPS, true, MOST_STEPS),
                new Kind(ColumnKind.COUNTS, Measure.MEASURE_ACTIVITY_COUNTS, true, Integer.MAX_VALUE),
                new Kind(ColumnKind.HEART_RATE, Measure.MEASURE_HEART_RATE_BPM, false, Integer.MAX_VALUE),
                new Kind(ColumnKind.INTENSITY, Measure.MEASURE_INTENSITY, false, Integer.MAX_VALUE),
                new Kind(ColumnKind.MET, Measure.MEASURE_MET_THOUSANDTHS, false, Integer.MAX_VALUE),
                new Kind(ColumnKind.SLEEP, Measure.MEASURE_ASLEEP, false, Integer.MAX_VALUE),
                new Kind(ColumnKind.WORN, Measure.MEASURE_WORN, false, Integer.MAX_VALUE));

        /** Whether the file has columns for it. An activity may be stillness, which is an intensity. */
        boolean isIn(Mapping mapping) {
            return mapping.has(columnKind) || (columnKind == ColumnKind.INTENSITY && mapping.has(ColumnKind.ACTIVITY));
        }
    }

    private final Kind[] kinds;
    private final EvidenceSink sink;
    private final double[] sums;
    private final double[] lasts;
    private final int[] rows;
    private final RowRanges pending;
    private @Nullable RowOwner owner;
    private long minute;
    private long lastMs;

    MinuteGroup(Mapping mapping, EvidenceSink sink) {
        this.kinds = Kind.ALL.stream().filter(kind -> kind.isIn(mapping)).toArray(Kind[]::new);
        this.sums = new double[kinds.length];
        this.lasts = new double[kinds.length];
        this.rows = new int[kinds.length];
        this.sink = sink;
        this.pending = new RowRanges(sink);
    }

    void add(long row, RowOwner of, long millis, RowValues values) {
        long itsMinute = Math.floorDiv(millis, 60_000);
        if (!of.equals(owner) || itsMinute != minute) {
            flush();
            owner = of;
            minute = itsMinute;
        }
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
        if (owner != null) {
            for (int i = 0; i < kinds.length; i++) {
                give(owner, kinds[i], i);
            }
        }
        pending.accept();
        Arrays.fill(sums, 0);
        Arrays.fill(rows, 0);
        owner = null;
    }

    private void give(RowOwner of, Kind kind, int i) {
        if (rows[i] > 0) {
            double value = kind.counted ? sums[i] : sums[i] / rows[i];
            int rounded = (int) Math.round(Math.min(kind.most, value));
            sink.minute(of.personId(), of.source(), kind.measure, minute, rounded, 0);
        }
    }
}
