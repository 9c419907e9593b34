package org.rouse.ingest.format.apple;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;

/** Workouts: HealthKit's activity types in the words of evidence, with the mean effort and speed where the watch measured them. */
final class Workouts {

    private static final String TYPE = "HKWorkoutActivityType";
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;
    private static final int HIGHEST_MET = 30;
    private static final double FASTEST_M_PER_H = 150_000;
    private static final double HOUR_MS = 3_600_000;
    private static final double ROUNDING_MS = 1000;
    private static final String YES = "1";
    private static final String OPEN_WATER = "2";

    /** Types whose words differ from ours. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("CardioDance", "dancing"),
            Map.entry("Cooldown", "cool-down"),
            Map.entry("Dance", "dancing"),
            Map.entry("DanceInspiredTraining", "dancing"),
            Map.entry("FunctionalStrengthTraining", "strength-training"),
            Map.entry("HighIntensityIntervalTraining", "hiit"),
            Map.entry("JumpRope", "rope-jumping"),
            Map.entry("MixedMetabolicCardioTraining", "cardio-training"),
            Map.entry("Other", "exercise"),
            Map.entry("Soccer", "football"),
            Map.entry("SocialDance", "dancing"),
            Map.entry("TraditionalStrengthTraining", "strength-training"),
            Map.entry("WaterFitness", "water-exercise"),
            Map.entry("WheelchairRunPace", "wheelchair-running"),
            Map.entry("WheelchairWalkPace", "wheelchair-walking"));

    /** Types that are another activity indoors. */
    private static final Map<String, String> INDOORS = Map.of(
            "walking", "indoor-walking",
            "running", "treadmill-running",
            "cycling", "indoor-cycling");

    private Workouts() {}

    static Interval read(HealthElement element, long start, long end) throws BrokenRuleException {
        Workout.Builder workout = Workout.newBuilder()
                .setActivity(activity(element))
                .setMetThousandths(met(element))
                .setSpeedMPerH(speed(element, end - start));
        return Interval.newBuilder()
                .setId("workout|" + start + "|" + end)
                .setStartMs(start)
                .setEndMs(end)
                .setWorkout(timer(element, start, end).tell(workout, start, end))
                .build();
    }

    /**
     * The timer, from the events. A pause for lack of motion stops it only where the watch is set to do so, which the duration shows: where
     * the person's own pauses account for the duration, the timer ran on.
     */
    private static WorkoutTimer timer(HealthElement element, long start, long end) throws BrokenRuleException {
        double duration = Units.durationMs(element);
        WorkoutTimer byHand = timer(element, false);
        boolean ranOn = duration >= byHand.runningMs(start, end) - ROUNDING_MS;
        return (ranOn ? byHand : timer(element, true)).ran(duration);
    }

    private static WorkoutTimer timer(HealthElement element, boolean motion) throws BrokenRuleException {
        WorkoutTimer byHand = new WorkoutTimer();
        WorkoutTimer byMotion = new WorkoutTimer();
        for (HealthElement.WorkoutEvent event : element.events()) {
            long at = HealthElement.instantMs(event.date(), "WorkoutEvent date");
            switch (event.type()) {
                case HealthElement.PAUSE -> byHand.stopped(at);
                case HealthElement.RESUME -> byHand.started(at);
                case HealthElement.MOTION_PAUSED -> byMotion.stopped(at);
                default -> byMotion.started(at);
            }
        }
        return motion ? byHand.and(byMotion) : byHand;
    }

    private static String activity(HealthElement element) throws BrokenRuleException {
        String type = element.get("workoutActivityType");
        String plain = type.startsWith(TYPE) ? type.substring(TYPE.length()) : type;
        String name = WORDS.get(plain);
        if (name == null) {
            name = NO_WORD.matcher(WORD_BEGINS.matcher(plain).replaceAll("-"))
                    .replaceAll("-")
                    .toLowerCase(Locale.ROOT);
        }
        if (name.equals("swimming")
                && element.metadata("HKSwimmingLocationType")
                        .filter(OPEN_WATER::equals)
                        .isPresent()) {
            return "open-water-swimming";
        }
        if (element.metadata("HKIndoorWorkout").filter(YES::equals).isPresent()) {
            name = INDOORS.getOrDefault(name, name);
        }
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /** The METs in metadata such as "5.2 kcal/hr·kg"; 0 when unknown. */
    private static int met(HealthElement element) {
        double met = element.metadata("HKAverageMETs")
                .map(text -> Units.number(text.strip().split("\\s", 2)[0]))
                .orElse(0.0);
        return met <= HIGHEST_MET ? (int) Math.round(met * 1000) : 0;
    }

    /** The speed in metres per hour of unpaused time; 0 when unknown. */
    private static int speed(HealthElement element, long elapsed) throws BrokenRuleException {
        double metres = element.distanceM();
        if (metres == 0) {
            metres = Units.metres(element.find("totalDistance"), element.find("totalDistanceUnit"));
        }
        double moving = Units.durationMs(element);
        double speed = metres * HOUR_MS / (moving > 0 ? Math.min(moving, (double) elapsed) : elapsed);
        return speed <= FASTEST_M_PER_H ? (int) Math.round(speed) : 0;
    }
}
