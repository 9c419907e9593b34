package org.rouse.ingest.format.polar;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;

/** Exercises: a typed session, and its heart rate samples (type 0). Older bodies write names with hyphens. */
final class Exercises {

    private static final ActivityWords WORDS = new ActivityWords(Map.of(
            "walking", "walking",
            "treadmill-running", "treadmill-running",
            "road-biking", "road-biking",
            "mountain-biking", "cycling",
            "cross-trainer", "elliptical",
            "core", "core-training",
            "group-exercise", "exercise-class",
            "aquatics-swimming", "swimming",
            "watersports-aquatics", "water-exercise"));

    private static final String HEART_RATE = "0";
    private static final int LONGEST_RATE = 3600;

    private Exercises() {}

    static RecordFacts facts(JsonRecord exercise, LocalTimes times) throws BrokenRuleException {
        String startAt = exercise.firstOf("/start_time", "/start-time");
        long start = times.instantMs(startAt);
        String sport = exercise.text(exercise.firstOf("/detailed_sport_info", "/detailed-sport-info", "/sport"));
        String id = "exercise|" + exercise.optionalText("/id").orElse("@" + start);
        String endAt = exercise.firstOf("/stop_time", "/stop-time", "/end_time", "/end-time", "/duration");
        boolean stopped = !endAt.equals("/duration");
        double active = stopped && !exercise.has("/duration") ? WorkoutTimer.UNTOLD : durationMs(exercise);
        long end = stopped ? times.instantMs(endAt) : start + (long) active;
        Workout.Builder workout = Workout.newBuilder().setActivity(WORDS.of(sport));
        RecordFacts facts = RecordFacts.of(
                PolarDocuments.DEVICE,
                exercise.interval(id, start, end, startAt, endAt)
                        .setWorkout(new WorkoutTimer().ran(active).tell(workout, start, end))
                        .build());
        HeartRates rates = new HeartRates();
        for (JsonRecord samples : exercise.array("/samples")) {
            String type = samples.firstOf("/sample_type", "/sample-type");
            if (samples.optionalText(type).filter(HEART_RATE::equals).isPresent()) {
                samples(samples, start, rates);
            }
        }
        rates.giveTo(facts, exercise, "/samples", 0);
        return facts;
    }

    private static long durationMs(JsonRecord exercise) throws BrokenRuleException {
        try {
            return Duration.parse(exercise.text("/duration")).toMillis();
        } catch (DateTimeException | ArithmeticException e) {
            throw exercise.broken("/duration", "time.format", "must be an ISO 8601 duration");
        }
    }

    private static void samples(JsonRecord samples, long start, HeartRates rates) throws BrokenRuleException {
        long stepMs = 1000 * samples.whole(samples.firstOf("/recording_rate", "/recording-rate"), LONGEST_RATE);
        String[] values = samples.value("/data").asString("").split(",");
        for (int i = 0; i < values.length; i++) {
            String beats = values[i].strip();
            if (beats.matches("[0-9]{1,4}")) {
                rates.sample(samples, "/data", start + i * stepMs, Integer.parseInt(beats));
            }
        }
    }
}
