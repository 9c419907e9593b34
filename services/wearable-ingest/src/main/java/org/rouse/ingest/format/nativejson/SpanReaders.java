package org.rouse.ingest.format.nativejson;

import java.util.Map;
import java.util.Set;
import org.rouse.contracts.v1.InTransport;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.contracts.v1.Still;
import org.rouse.contracts.v1.Wear;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;

/** Readers of the records that have a start and an end. */
final class SpanReaders {

    private static final int MOST_METRES_PER_HOUR = 100_000;
    private static final int MOST_STEPS = 200_000;
    private static final int MOST_ACTIVE_MS = 86_400_000;
    private static final int MOST_MET_THOUSANDTHS = 30_000;

    private static final Map<String, SleepStage> STAGES = Map.of(
            "asleep", SleepStage.SLEEP_STAGE_ASLEEP,
            "light", SleepStage.SLEEP_STAGE_ASLEEP,
            "deep", SleepStage.SLEEP_STAGE_ASLEEP,
            "rem", SleepStage.SLEEP_STAGE_ASLEEP,
            "awake", SleepStage.SLEEP_STAGE_AWAKE);

    static final RecordReader WORKOUT = (fields, records) -> {
        fields.onlyKnown(
                Set.of("id", "activity", "start", "end", "met", "speedMetresPerHour", "activeSeconds", "version"));
        fields.text("id");
        Workout.Builder workout = Workout.newBuilder().setActivity(fields.word("activity"));
        if (fields.has("met")) {
            workout.setMetThousandths(fields.thousandths("met", MOST_MET_THOUSANDTHS));
        }
        if (fields.has("speedMetresPerHour")) {
            workout.setSpeedMPerH(fields.integer("speedMetresPerHour", 0, MOST_METRES_PER_HOUR));
        }
        Interval.Builder span = span(fields, records);
        if (fields.has("activeSeconds")) {
            new WorkoutTimer()
                    .ran(fields.thousandths("activeSeconds", MOST_ACTIVE_MS))
                    .tell(workout, span.getStartMs(), span.getEndMs());
        }
        records.interval(span.setWorkout(workout).build());
    };

    static final RecordReader SLEEP = (fields, records) -> {
        fields.onlyKnown(Set.of("id", "start", "end", "stage", "version"));
        SleepStage stage = fields.has("stage") ? STAGES.get(fields.text("stage")) : SleepStage.SLEEP_STAGE_ASLEEP;
        if (stage == null) {
            throw new BrokenRuleException("stage", "sleep.stage", "must be asleep, light, deep, rem or awake");
        }
        records.interval(span(fields, records)
                .setSleep(Sleep.newBuilder().setStage(stage))
                .build());
    };

    static final RecordReader WEAR = (fields, records) -> {
        fields.onlyKnown(Set.of("id", "start", "end", "worn", "version"));
        records.interval(span(fields, records)
                .setWear(Wear.newBuilder().setWorn(fields.flag("worn")))
                .build());
    };

    static final RecordReader SEDENTARY = (fields, records) -> {
        fields.onlyKnown(Set.of("id", "start", "end", "version"));
        records.interval(
                span(fields, records).setStill(Still.getDefaultInstance()).build());
    };

    static final RecordReader INTENSITY = (fields, records) -> {
        fields.onlyKnown(Set.of("id", "start", "end", "intensity", "version"));
        records.interval(span(fields, records)
                .setIntensity(IntensityHeld.newBuilder().setIntensity(fields.integer("intensity", 0, 3)))
                .build());
    };

    static final RecordReader TRANSPORT = (fields, records) -> {
        fields.onlyKnown(Set.of("id", "start", "end", "version"));
        records.interval(span(fields, records)
                .setTransport(InTransport.getDefaultInstance())
                .build());
    };

    static final RecordReader STEPS = (fields, records) -> {
        fields.onlyKnown(Set.of("id", "start", "end", "steps", "version"));
        int steps = fields.integer("steps", 0, MOST_STEPS);
        Interval.Builder span = span(fields, records);
        records.checkSteps(span.getStartMs(), span.getEndMs(), steps, "steps");
        records.interval(span.setSteps(StepsTaken.newBuilder().setStepsThousandths(steps * 1_000L))
                .build());
    };

    private SpanReaders() {}

    /**
     * The fields that all spans share. A span without an id is identified by its start: sent again with another end, it is the same fact,
     * corrected.
     */
    private static Interval.Builder span(Fields fields, Records records) throws BrokenRuleException {
        long start = fields.instant("start");
        long end = fields.instant("end");
        records.checkTime(start, end, "end");
        return Interval.newBuilder()
                .setId(fields.has("id") ? fields.text("id") : derivedId(start))
                .setStartMs(start)
                .setEndMs(end)
                .setVersion(fields.version().orElse(0));
    }

    static String derivedId(long startMs) {
        return "@" + startMs;
    }
}
