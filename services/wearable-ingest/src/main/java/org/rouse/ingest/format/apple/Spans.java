package org.rouse.ingest.format.apple;

import java.time.Instant;
import java.util.Map;
import org.rouse.contracts.v1.ActivitySlot;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.Pace;

/**
 * Records of a span of time. An export has no ids: the id is derived from type and span, so that the same record of the same source in a
 * later export is the same fact.
 */
final class Spans {

    private static final int MOST_STEPS = 200_000;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int LIGHT = 1;
    private static final int MODERATE = 2;
    private static final int MODERATE_MET = 3000;
    /** A sum of minutes may slightly exceed its span. */
    private static final long ROUNDING_MS = 60_000;

    private static final String SLEEP = "HKCategoryValueSleepAnalysis";

    /** Stages of sleep by name, or by HealthKit's number. */
    private static final Map<String, SleepStage> STAGES = Map.ofEntries(
            Map.entry("InBed", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("0", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("Asleep", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("AsleepUnspecified", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("1", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("Awake", SleepStage.SLEEP_STAGE_AWAKE),
            Map.entry("2", SleepStage.SLEEP_STAGE_AWAKE),
            Map.entry("AsleepCore", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("3", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("AsleepDeep", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("4", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("AsleepREM", SleepStage.SLEEP_STAGE_ASLEEP),
            Map.entry("5", SleepStage.SLEEP_STAGE_ASLEEP));

    private Spans() {}

    static Interval read(RecordType type, HealthElement element, long start, long end, Instant receivedAt)
            throws BrokenRuleException {
        Interval.Builder interval = Interval.newBuilder().setStartMs(start).setEndMs(end);
        return switch (type) {
            case STEP_COUNT -> steps(element, interval, receivedAt);
            case STAND_TIME -> slot(element, interval, "stand", "standing", LIGHT, 0);
            case MOVE_TIME -> slot(element, interval, "move", "moving", LIGHT, 0);
            case EXERCISE_TIME -> exercise(element, interval);
            case SLEEP_ANALYSIS -> sleep(element, interval);
            case HEART_RATE, PHYSICAL_EFFORT, MISSING, UNUSED -> throw new IllegalArgumentException("no span: " + type);
        };
    }

    private static Interval steps(HealthElement element, Interval.Builder interval, Instant receivedAt)
            throws BrokenRuleException {
        double steps = Records.number(element, "value", 0, MOST_STEPS);
        if (steps > Pace.mostSteps(interval.getStartMs(), interval.getEndMs(), receivedAt)) {
            throw new BrokenRuleException(
                    "value", "value.range", "must be at most " + Pace.MOST_STEPS_A_MINUTE + " a minute on average");
        }
        return named(interval, "steps")
                .setSteps(StepsTaken.newBuilder().setStepsThousandths(Math.round(steps * 1000)))
                .build();
    }

    /** Every full minute at the pace of a brisk walk or above counts as exercise. */
    private static Interval exercise(HealthElement element, Interval.Builder interval) throws BrokenRuleException {
        if (activeMs(element, interval) < interval.getEndMs() - interval.getStartMs()) {
            return slot(element, interval, "exercise", "exercise", MODERATE, MODERATE_MET);
        }
        return named(interval, "exercise")
                .setIntensity(IntensityHeld.newBuilder().setIntensity(MODERATE))
                .build();
    }

    /** A number of minutes within the span, whose place in it is unknown. */
    private static Interval slot(
            HealthElement element, Interval.Builder interval, String id, String activity, int intensity, int met)
            throws BrokenRuleException {
        return named(interval, id)
                .setSlot(ActivitySlot.newBuilder()
                        .setActivity(activity)
                        .setActiveMs(activeMs(element, interval))
                        .setIntensity(Math.min(intensity, MODERATE))
                        .setMetThousandths(met))
                .build();
    }

    private static long activeMs(HealthElement element, Interval.Builder interval) throws BrokenRuleException {
        double quantity = Records.number(element, "value", 0, MOST_MINUTES);
        long active = Math.round(quantity * Units.unitMs(element, "unit"));
        long length = interval.getEndMs() - interval.getStartMs();
        if (active > length + ROUNDING_MS) {
            throw new BrokenRuleException("value", "value.range", "must not be longer than the record's span");
        }
        return Math.min(active, length);
    }

    /** Time in bed counts as sleep: a phone alone knows no more about a night, and a night in bed is no sitting. */
    private static Interval sleep(HealthElement element, Interval.Builder interval) throws BrokenRuleException {
        String value = element.get("value");
        SleepStage stage = STAGES.get(value.startsWith(SLEEP) ? value.substring(SLEEP.length()) : value);
        if (stage == null) {
            throw new BrokenRuleException("value", "schema.enum", "must be a value of sleep analysis");
        }
        return named(interval, "sleep")
                .setSleep(Sleep.newBuilder().setStage(stage))
                .build();
    }

    private static Interval.Builder named(Interval.Builder interval, String what) {
        return interval.setId(what + "|" + interval.getStartMs() + "|" + interval.getEndMs());
    }
}
