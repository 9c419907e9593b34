package org.rouse.ingest.format.gadgetbridge;

import java.util.List;
import java.util.Map;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.ingest.format.evidence.Pace;
import org.rouse.ingest.format.shared.rows.NumberRow;

/**
 * Rows that state their end. Huawei's come in pairs, of which the forward one holds the values and the backward one marks the end;
 * Withings' have a duration; overlays hold a kind from one time to another.
 */
final class SpanRows {

    /** Key beside a kept row that marks it as one of these. */
    static final String SPAN = "span";

    private static final String UNTIL = "UNTIL";
    private static final long MINUTE_MS = 60_000;

    private final SampleTable table;
    private final Source source;
    private final String type;
    private final Outcomes outcomes;
    private final SharedMinute minute;

    SpanRows(SampleTable table, Source source, String type, Outcomes outcomes) {
        this.table = table;
        this.source = source;
        this.type = type;
        this.outcomes = outcomes;
        this.minute = new SharedMinute(source, outcomes);
    }

    /** Must be called after the last row, also where the database breaks off after it. */
    void finish() {
        minute.give();
    }

    /** The columns of samples, and the end: both times in the same unit. */
    static List<String> columns(SampleTable table) {
        List<String> all = table.columns();
        return List.of(all.get(0), all.get(1), all.get(2), all.get(3), UNTIL);
    }

    void read(NumberRow row) {
        long start = DeviceSamples.seconds(row.value(0)) * 1000;
        long end = DeviceSamples.seconds(row.value(4)) * 1000;
        if (row.value(4) >= 0 && end < start) {
            outcomes.ignore("not used: the end of a span, which its beginning tells");
            return;
        }
        if (end <= start + MINUTE_MS) {
            start = Math.floorDiv(start, MINUTE_MS) * MINUTE_MS;
            end = start + MINUTE_MS; // a moment, or a minute
        }
        String broken = outcomes.broken(start, end);
        if (!broken.isEmpty()) {
            outcomes.reject(kept(row), broken, "TIMESTAMP", "must begin a span of at most 24 hours before the upload");
            return;
        }
        long steps = row.value(1);
        boolean isMinute = end - start == MINUTE_MS;
        long together = isMinute ? minute.with(start / MINUTE_MS, row.value(0), steps) : steps;
        if (together > outcomes.mostSteps(start, end)) {
            outcomes.reject(
                    kept(row), "value.range", "STEPS", "must be at most " + Pace.MOST_STEPS_A_MINUTE + " a minute");
            return;
        }
        give(row, start, end);
    }

    private void give(NumberRow row, long start, long end) {
        Kind kind = table.kind(type, row.value(3));
        boolean worn = kind != Kind.NOT_WORN;
        boolean used = worn && steps(row, start, end);
        int bpm = DeviceSamples.beats(row.value(2));
        if (worn && bpm > 0) {
            minute.heartRate(Math.floorDiv(start, MINUTE_MS), bpm);
            used = true;
        }
        used |= kind(kind, start, end);
        if (used) {
            outcomes.accept(1);
        } else {
            outcomes.ignore(Outcomes.NOTHING_MEASURED);
        }
    }

    private boolean steps(NumberRow row, long start, long end) {
        long steps = row.value(1);
        if (steps < 0) {
            return false;
        }
        if (end - start == MINUTE_MS) {
            minute.steps(Math.floorDiv(start, MINUTE_MS), row.value(0), steps);
        } else {
            outcomes.interval(
                    source,
                    span("steps|", start, end)
                            .setSteps(StepsTaken.newBuilder().setStepsThousandths(steps * 1000))
                            .build());
        }
        return true;
    }

    private boolean kind(Kind kind, long start, long end) {
        return switch (kind) {
            case ASLEEP -> sleep(SleepStage.SLEEP_STAGE_ASLEEP, start, end);
            case AWAKE -> sleep(SleepStage.SLEEP_STAGE_AWAKE, start, end);
            case NOT_WORN -> notWorn(start, end);
            case OPEN, UNCHANGED -> false;
        };
    }

    private boolean sleep(SleepStage stage, long start, long end) {
        outcomes.interval(
                source,
                span("sleep|", start, end)
                        .setSleep(Sleep.newBuilder().setStage(stage))
                        .build());
        return true;
    }

    private boolean notWorn(long start, long end) {
        for (long minute = start / MINUTE_MS; minute * MINUTE_MS < end; minute++) {
            outcomes.minute(source, Measure.MEASURE_WORN, minute, 0);
        }
        return true;
    }

    private static Interval.Builder span(String what, long start, long end) {
        return Interval.newBuilder().setId(what + start).setStartMs(start).setEndMs(end);
    }

    private KeptRow kept(NumberRow row) {
        return new KeptRow(table.name(), source, row, Map.of(SPAN, "", KeptRow.DEVICE, type));
    }
}
