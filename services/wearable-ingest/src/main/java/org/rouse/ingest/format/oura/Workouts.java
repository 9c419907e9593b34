package org.rouse.ingest.format.oura;

import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;

/** Workouts, detected or typed in, and sessions of breathing and rest, of which only the heart rates are used. */
final class Workouts {

    private Workouts() {}

    static RecordReading read(JsonRecord workout, RecordOwners owners) throws BrokenRuleException {
        boolean manual =
                workout.optionalText("/source").filter("manual"::equals).isPresent();
        long start = workout.instantMs("/start_datetime");
        long end = workout.instantMs("/end_datetime");
        String id = "workout|" + workout.optionalText("/id").orElse("@" + start);
        Workout.Builder activity = new WorkoutTimer()
                .ran(workout.milliseconds("/active_duration", 1000).orElse(WorkoutTimer.UNTOLD))
                .tell(
                        Workout.newBuilder().setActivity(ActivityWords.hyphenated(workout.text("/activity"))),
                        start,
                        end);
        RecordFacts facts = RecordFacts.of(
                manual ? OuraDocuments.MANUAL : OuraDocuments.RING,
                workout.interval(id, start, end, "/start_datetime", "/end_datetime")
                        .setWorkout(activity)
                        .build());
        return RecordReading.of(owners.ofUpload(), facts);
    }

    static RecordReading session(JsonRecord session, RecordOwners owners) throws BrokenRuleException {
        RecordFacts facts = new RecordFacts(OuraDocuments.RING);
        Sleeps.rates(session, "/heart_rate", facts);
        return RecordReading.of(owners.ofUpload(), facts);
    }
}
