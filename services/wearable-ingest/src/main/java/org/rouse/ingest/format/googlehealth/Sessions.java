package org.rouse.ingest.format.googlehealth;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Night;
import org.rouse.ingest.format.shared.time.IsoTimes;

/** Sessions, which Google revises as a whole and dates by {@code updateTime}: that is their version. */
final class Sessions {

    private static final ActivityWords WORDS = new ActivityWords(Map.of(
            "bike", "cycling",
            "outdoor-bike", "cycling",
            "treadmill", "treadmill-running",
            "run", "running",
            "walk", "walking",
            "weights", "strength-training",
            "swim", "swimming",
            "interval-workout", "hiit",
            "core-training", "core-training"));

    private static final Set<String> AWAKE = Set.of("AWAKE", "OUT_OF_BED", "SLEEP_STAGE_TYPE_UNSPECIFIED");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?s");
    private static final int HIGHEST_SPEED_MM_PER_S = 60_000;

    private Sessions() {}

    static Interval exercise(JsonRecord body) throws BrokenRuleException {
        double speed = body.measured("/metricsSummary/averageSpeedMillimetersPerSecond", HIGHEST_SPEED_MM_PER_S)
                .orElse(0);
        Workout.Builder workout = Workout.newBuilder()
                .setActivity(WORDS.of(body.text("/exerciseType")))
                .setSpeedMPerH((int) Math.round(speed * 3.6));
        Interval.Builder span = DataPoints.span(DataType.EXERCISE, body).setVersion(version(body));
        return span.setWorkout(timer(body).tell(workout, span.getStartMs(), span.getEndMs()))
                .build();
    }

    private static WorkoutTimer timer(JsonRecord body) throws BrokenRuleException {
        WorkoutTimer byHand = new WorkoutTimer();
        WorkoutTimer byMotion = new WorkoutTimer();
        for (JsonRecord event : body.array("/exerciseEvents")) {
            switch (event.optionalText("/exerciseEventType").orElse("")) {
                case "PAUSE" -> byHand.stopped(event.instantMs("/eventTime"));
                case "RESUME" -> byHand.started(event.instantMs("/eventTime"));
                case "AUTO_PAUSE" -> byMotion.stopped(event.instantMs("/eventTime"));
                case "AUTO_RESUME" -> byMotion.started(event.instantMs("/eventTime"));
                default -> {} // the interval has start and stop
            }
        }
        return byHand.and(byMotion).ran(activeMs(body));
    }

    private static double activeMs(JsonRecord body) throws BrokenRuleException {
        if (!body.has("/activeDuration")) {
            return WorkoutTimer.UNTOLD;
        }
        String text = body.optionalText("/activeDuration").orElse("");
        if (!SECONDS.matcher(text).matches()) {
            throw body.broken("/activeDuration", "time.format", "must be seconds such as 1800s");
        }
        return 1000 * Double.parseDouble(text.substring(0, text.length() - 1));
    }

    static List<Interval> sleep(JsonRecord body) throws BrokenRuleException {
        Night night = new Night();
        for (JsonRecord stage : body.array("/stages")) {
            night.stage(
                    stage.instantMs("/startTime"), stage.instantMs("/endTime"), !AWAKE.contains(stage.text("/type")));
        }
        return night.sleep(DataPoints.span(DataType.SLEEP, body).setVersion(version(body)));
    }

    private static long version(JsonRecord body) {
        return body.optionalText("/updateTime")
                .map(IsoTimes::instantMs)
                .orElse(OptionalLong.empty())
                .orElse(0);
    }
}
