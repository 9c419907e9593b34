package org.rouse.ingest.format.activpal;

import java.util.Map;
import java.util.TreeMap;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.shared.rows.RowRefusals;

/** Gathers the steps of each minute. Events come in order, so that it holds few minutes at a time. */
final class StepMinutes {

    private static final int MINUTE_MS = 60_000;
    private static final int MOST_STEPS = 400;
    private static final int MOST_MINUTES = 60;

    private final RowRefusals file;
    private final TreeMap<Long, Integer> steps = new TreeMap<>();

    StepMinutes(RowRefusals file) {
        this.file = file;
    }

    /** Spreads the steps of an event evenly over its minutes; the steps of an event longer than an hour are not placed in minutes. */
    void add(long fromMs, long toMs, int taken) {
        long first = Math.floorDiv(fromMs, MINUTE_MS);
        give(first);
        long last = Math.max(first, Math.floorDiv(toMs - 1, MINUTE_MS));
        if (last - first > MOST_MINUTES) {
            return;
        }
        int given = 0;
        for (long minute = first; minute <= last; minute++) {
            double passed = minute == last ? 1 : ((minute + 1) * MINUTE_MS - fromMs) / (double) (toMs - fromMs);
            int due = (int) Math.round(taken * passed);
            steps.merge(minute, due - given, Integer::sum);
            given = due;
        }
    }

    /** Must be called after the last row. */
    void flush() {
        give(Long.MAX_VALUE);
    }

    private void give(long before) {
        while (!steps.isEmpty() && steps.firstKey() < before) {
            Map.Entry<Long, Integer> minute = steps.pollFirstEntry();
            int taken = Math.min(minute.getValue(), MOST_STEPS);
            if (taken > 0) {
                file.sink().minute(file.personId(), file.source(), Measure.MEASURE_STEPS, minute.getKey(), taken, 0);
            }
        }
    }
}
