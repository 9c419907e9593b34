package org.rouse.ingest.intake.upload;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;

/** Turns incoming minute values into series: a value that continues its run extends it, any other begins a new one. */
final class Runs {

    /** A gap up to this length is bridged by absent values: cheaper than the head of another series. */
    private static final int BRIDGED = 15;

    private static final int NOTHING = -1;

    private final Evidence.Builder evidence;
    private final Map<Measure, Run> open = new EnumMap<>(Measure.class);

    private static final class Run {
        private final MinuteSeries.Builder series;
        private final long version;
        private long next;

        Run(Measure measure, long epochMinute, long version) {
            this.series = MinuteSeries.newBuilder()
                    .setMeasure(measure)
                    .setFirstMinute(epochMinute)
                    .setVersion(version);
            this.version = version;
            this.next = epochMinute;
        }

        /** Returns the growth in values. */
        int extend(long epochMinute, int value) {
            int grown = 1;
            for (; next < epochMinute; next++) {
                series.addValues(NOTHING);
                grown++;
            }
            series.addValues(value);
            next++;
            return grown;
        }
    }

    Runs(Evidence.Builder evidence) {
        this.evidence = evidence;
    }

    /** Returns the growth of the runs in values. */
    int add(Measure measure, long epochMinute, int value, long version) {
        Run run = at(measure, epochMinute, version);
        return run.extend(epochMinute, value);
    }

    /** Adds values [from, to), the first of which belongs to the given minute. Returns the growth of the runs in values. */
    int addAll(Measure measure, long firstMinute, int[] values, int from, int to, long version) {
        int grown = 0;
        @Nullable Run run = null;
        for (int i = from; i < to; i++) {
            if (values[i] >= 0) {
                long minute = firstMinute + (i - from);
                if (run == null || minute - run.next > BRIDGED) {
                    run = at(measure, minute, version);
                }
                grown += run.extend(minute, values[i]);
            }
        }
        return grown;
    }

    private Run at(Measure measure, long epochMinute, long version) {
        @Nullable Run run = open.get(measure);
        if (run != null && run.version == version && epochMinute >= run.next && epochMinute - run.next <= BRIDGED) {
            return run;
        }
        if (run != null) {
            evidence.addSeries(run.series);
        }
        Run fresh = new Run(measure, epochMinute, version);
        open.put(measure, fresh);
        return fresh;
    }

    /** Closes the open runs. */
    void finish() {
        open.values().forEach(run -> evidence.addSeries(run.series));
        open.clear();
    }
}
