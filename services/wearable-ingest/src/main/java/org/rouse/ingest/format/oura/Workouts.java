package org.rouse.ingest.format.oura;

import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.BrokenRuleException;
import org.rouse.ingest.format.shared.json.Facts;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Owners;
import org.rouse.ingest.format.shared.json.Reading;

/** Workouts, detected or typed in, and sessions of breathing and rest, of which only the heart rates are of use. */
final class Workouts {

    private static final double LONGEST_S = 1e9;

    private Workouts() {}

    static Reading read(JsonRecord workout, Owners owners) throws BrokenRuleException {
        boolean manual =
                workout.optionalText("/source").filter("manual"::equals).isPresent();
        long start = workout.instantMs("/start_datetime");
        long end = workout.instantMs("/end_datetime");
        String id = "workout|" + workout.optionalText("/id").orElse("@" + start);
        Workout.Builder activity = new WorkoutTimer()
                .ran(1000 * workout.measured("/active_duration", LONGEST_S).orElse(0))
                .tell(
                        Workout.newBuilder().setActivity(ActivityWords.hyphenated(workout.text("/activity"))),
                        start,
                        end);
        Facts facts = Facts.of(
                manual ? Documents.MANUAL : Documents.RING,
                workout.interval(id, start, end, "/start_datetime", "/end_datetime")
                        .setWorkout(activity)
                        .build());
        return Reading.of(owners.ofUpload(), facts);
    }

    static Reading session(JsonRecord session, Owners owners) throws BrokenRuleException {
        Facts facts = new Facts(Documents.RING);
        Sleeps.rates(session, "/heart_rate", facts);
        return Reading.of(owners.ofUpload(), facts);
    }
}
