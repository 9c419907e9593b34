package org.rouse.ingest.format.withings;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;

/** Workouts, whose category is a number. {@code attrib} marks those that the user typed in. */
final class Workouts {

    private static final Map<Long, String> CATEGORIES = Stream.of(
                    "1 walking,2 running,3 hiking,4 skating,5 bmx,6 cycling,7 swimming,8 surfing,9 kitesurfing,10 windsurfing,"
                            + "11 bodyboarding,12 tennis,13 table-tennis,14 squash,15 badminton,16 weightlifting,17 calisthenics,"
                            + "18 elliptical,19 pilates,20 basketball,21 soccer,22 american-football,23 rugby,24 volleyball,"
                            + "25 water-polo,26 horse-riding,27 golf,28 yoga,29 dancing,30 boxing,31 fencing,32 wrestling,"
                            + "33 martial-arts,34 skiing,35 snowboarding,36 other,187 rowing,188 zumba,191 baseball,192 handball,"
                            + "193 hockey,194 ice-hockey,195 climbing,196 ice-skating,272 multi-sport,306 indoor-walking,"
                            + "307 indoor-running,308 indoor-cycling")
            .flatMap(all -> Stream.of(all.split(",")))
            .map(entry -> entry.split(" "))
            .collect(Collectors.toUnmodifiableMap(parts -> Long.valueOf(parts[0]), parts -> parts[1]));

    private static final int TYPED_IN = 2;
    private static final int TYPED_IN_AT_START = 4;

    private Workouts() {}

    static RecordReading read(JsonRecord workout, RecordOwners owners) throws BrokenRuleException {
        String activity = CATEGORIES.getOrDefault(workout.whole("/category", 10_000), "other");
        int attrib = workout.value("/attrib").asInt(0);
        Source source = attrib == TYPED_IN || attrib == TYPED_IN_AT_START ? Answers.MANUAL : Answers.DEVICE;
        Interval.Builder span = Sleeps.span(workout, "workout|");
        Workout.Builder told = Workout.newBuilder().setActivity(activity);
        double lasted = (double) span.getEndMs() - span.getStartMs();
        span.setWorkout(
                new WorkoutTimer().ran(activeMs(workout, lasted)).tell(told, span.getStartMs(), span.getEndMs()));
        return RecordReading.of(owners.ofUpload(), RecordFacts.of(source, span.build()));
    }

    /** The duration without the pauses that the person made, or that the device detected. */
    private static double activeMs(JsonRecord workout, double lasted) throws BrokenRuleException {
        double pausedMs = Math.max(
                workout.milliseconds("/data/pause_duration", 1000).orElse(0),
                workout.milliseconds("/data/algo_pause_duration", 1000).orElse(0));
        double left = Math.max(0, lasted - pausedMs);
        return Math.min(workout.milliseconds("/data/effduration", 1000).orElse(left), left);
    }
}
