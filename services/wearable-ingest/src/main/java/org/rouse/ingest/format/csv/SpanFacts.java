package org.rouse.ingest.format.csv;

import org.rouse.contracts.v1.InTransport;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.PostureHeld;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.contracts.v1.Wear;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MinuteMeans;
import org.rouse.ingest.format.evidence.WorkoutTimer;

/** Gives the facts of a row that covers a span of time. */
final class SpanFacts {

    private static final int MINUTE_MS = 60_000;
    /** The mean heart rate of a longer span says nothing about its minutes. */
    private static final int LONGEST_MEAN_MS = 15 * MINUTE_MS;

    private static final double[] LEVELS = {1_500, 3_000, 6_000};

    private final EvidenceSink sink;
    private final MinuteMeans heartRates;

    SpanFacts(EvidenceSink sink) {
        this.sink = sink;
        this.heartRates = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
    }

    /** The facts without minute values: postures and activities. */
    void states(RowOwner owner, long startMs, long endMs, RowValues values) {
        if (values.posture != Posture.POSTURE_UNSPECIFIED) {
            give(owner, span(startMs, endMs).setPosture(PostureHeld.newBuilder().setPosture(values.posture)));
        }
        if (values.activity.equals("in-vehicle") || values.activity.equals("in-transport")) {
            give(owner, span(startMs, endMs).setTransport(InTransport.getDefaultInstance()));
        } else if (!values.activity.isEmpty()) {
            Workout.Builder workout = Workout.newBuilder().setActivity(values.activity);
            if (values.of(ColumnKind.MET) > 0) {
                workout.setMetThousandths((int) values.of(ColumnKind.MET));
            }
            give(
                    owner,
                    span(startMs, endMs)
                            .setWorkout(new WorkoutTimer().ran(values.activeMs).tell(workout, startMs, endMs)));
        }
    }

    /** The other values of a row, of a span longer than a minute; the row is accepted with the last of them. */
    void numbers(long row, RowOwner owner, long startMs, long endMs, RowValues values) {
        if (values.of(ColumnKind.STEPS) >= 0) {
            long thousandths = Math.round(values.of(ColumnKind.STEPS) * 1000);
            give(owner, span(startMs, endMs).setSteps(StepsTaken.newBuilder().setStepsThousandths(thousandths)));
        }
        int level = level(values);
        if (level >= 0) {
            give(
                    owner,
                    span(startMs, endMs).setIntensity(IntensityHeld.newBuilder().setIntensity(level)));
        }
        if (values.of(ColumnKind.SLEEP) >= 0) {
            SleepStage stage =
                    values.of(ColumnKind.SLEEP) > 0 ? SleepStage.SLEEP_STAGE_ASLEEP : SleepStage.SLEEP_STAGE_AWAKE;
            give(owner, span(startMs, endMs).setSleep(Sleep.newBuilder().setStage(stage)));
        }
        if (values.of(ColumnKind.WORN) >= 0) {
            give(owner, span(startMs, endMs).setWear(Wear.newBuilder().setWorn(values.of(ColumnKind.WORN) > 0)));
        }
        if (values.of(ColumnKind.HEART_RATE) >= 0 && endMs - startMs <= LONGEST_MEAN_MS) {
            heartRate(row, owner, startMs, endMs, values.of(ColumnKind.HEART_RATE));
        } else {
            sink.accepted(row);
        }
    }

    /** Two rows may share a minute, to which each contributes as long as it lasts. */
    private void heartRate(long row, RowOwner owner, long startMs, long endMs, double rate) {
        for (long from = startMs; from < endMs; ) {
            long minute = Math.floorDiv(from, (long) MINUTE_MS);
            long to = Math.min(endMs, (minute + 1) * MINUTE_MS);
            long of = to == endMs ? row : MinuteMeans.SETTLED;
            heartRates.add(of, owner.personId(), owner.source(), minute, rate * (to - from), to - from, 0);
            from = to;
        }
    }

    /** Must be called after the last row. */
    void finish() {
        heartRates.finish();
    }

    private static int level(RowValues values) {
        double mets = values.of(ColumnKind.MET);
        if (values.of(ColumnKind.INTENSITY) >= 0 || mets < 0 || !values.activity.isEmpty()) {
            return (int) values.of(ColumnKind.INTENSITY);
        }
        int level = 0;
        while (level < LEVELS.length && (level == 0 ? mets > LEVELS[0] : mets >= LEVELS[level])) {
            level++;
        }
        return level;
    }

    private static Interval.Builder span(long startMs, long endMs) {
        return Interval.newBuilder()
                .setId(Long.toString(startMs))
                .setStartMs(startMs)
                .setEndMs(endMs);
    }

    private void give(RowOwner owner, Interval.Builder interval) {
        sink.interval(owner.personId(), owner.source(), interval.build());
    }
}
