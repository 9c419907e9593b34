package org.rouse.ingest.format.healthautoexport;

import java.util.Map;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.time.Durations;

/** Workouts of both versions of the export: the second has ids, the first is identified by name and start. */
final class Workouts {

    private static final ActivityWords WORDS = new ActivityWords(Map.ofEntries(
            Map.entry("outdoor-walk", "walking"),
            Map.entry("indoor-walk", "indoor-walking"),
            Map.entry("outdoor-run", "running"),
            Map.entry("indoor-run", "indoor-running"),
            Map.entry("outdoor-cycling", "cycling"),
            Map.entry("outdoor-cycle", "cycling"),
            Map.entry("indoor-cycle", "indoor-cycling"),
            Map.entry("pool-swim", "pool-swimming"),
            Map.entry("open-water-swim", "open-water-swimming"),
            Map.entry("rower", "rowing-machine"),
            Map.entry("stair-stepper", "stair-machine"),
            Map.entry("stairs", "stair-climbing"),
            Map.entry("traditional-strength-training", "strength-training"),
            Map.entry("functional-strength-training", "strength-training"),
            Map.entry("high-intensity-interval-training", "hiit"),
            Map.entry("outdoor-hike", "hiking"),
            Map.entry("hike", "hiking")));

    private static final int HIGHEST_SPEED = 200;

    private Workouts() {}

    static RecordFacts facts(JsonRecord workout, Source source) throws BrokenRuleException {
        String name = workout.text(workout.firstOf("/name", "/workoutActivityType"));
        long start = workout.instantMs("/start");
        String id = workout.optionalText("/id").orElse("workout|" + start);
        long end = workout.instantMs("/end");
        Workout.Builder activity =
                Workout.newBuilder().setActivity(WORDS.of(name)).setSpeedMPerH(metresPerHour(workout));
        RecordFacts facts = new RecordFacts(source);
        facts.interval(workout.interval(id, start, end, "/start", "/end")
                .setWorkout(new WorkoutTimer().ran(activeMs(workout)).tell(activity, start, end))
                .build());
        HeartRates rates = new HeartRates();
        for (JsonRecord sample : workout.array("/heartRateData")) {
            String pointer = sample.firstOf("/Avg", "/avg", "/qty");
            rates.sample(
                    sample,
                    pointer,
                    sample.instantMs("/date"),
                    sample.measured(pointer, 1000).orElse(0));
        }
        rates.giveTo(facts, workout, "/heartRateData", 0);
        return facts;
    }

    /** Seconds, or a quantity with its unit. */
    private static double activeMs(JsonRecord workout) throws BrokenRuleException {
        String duration = workout.value("/duration").isObject() ? "/duration/qty" : "/duration";
        double unitMs = Durations.unitMs(workout.optionalText("/duration/units").orElse("s"))
                .orElseThrow(() -> workout.broken("/duration/units", "schema.enum", "must be s, min or hr"));
        return workout.milliseconds(duration, unitMs).orElse(WorkoutTimer.UNTOLD);
    }

    private static int metresPerHour(JsonRecord workout) throws BrokenRuleException {
        String speed = workout.firstOf("/avgSpeed", "/speed");
        double qty = workout.measured(speed + "/qty", HIGHEST_SPEED).orElse(0);
        return (int)
                switch (workout.optionalText(speed + "/units").orElse("")) {
                    case "km/hr", "km/h", "kmph" -> Math.round(qty * 1000);
                    case "mi/hr", "mph", "mi/h" -> Math.round(qty * 1609.344);
                    case "m/s" -> Math.round(qty * 3600);
                    default -> 0;
                };
    }
}
