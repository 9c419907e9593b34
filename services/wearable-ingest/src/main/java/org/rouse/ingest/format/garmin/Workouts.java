package org.rouse.ingest.format.garmin;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.RecordFacts;

/** Typed sessions: recorded by the user, or detected by the device (Move IQ). */
final class Workouts {

    private static final double HIGHEST_SPEED_M_PER_S = 60;

    private Workouts() {}

    /** An activity that the user started, or typed in by hand. */
    static RecordFacts recorded(Summary summary) throws BrokenRuleException {
        return workout(
                summary,
                "activity|" + summary.text("/summaryId"),
                summary.record().isTrue("/manual"));
    }

    /** An activity that the device detected by itself. Its generic kind names no activity. */
    static RecordFacts detected(Summary summary) throws BrokenRuleException {
        String type = summary.text("/activityType");
        RecordFacts facts = workout(summary, "move-iq|" + summary.text("/summaryId"), false);
        return ActivityWords.hyphenated(type).equals("generic") ? new RecordFacts(Sources.DEVICE) : facts;
    }

    /** An activity as repeated in its details. */
    static RecordFacts detailed(Summary summary, String summaryId, SampledTimer timer) throws BrokenRuleException {
        return workout(summary, "activity|" + summaryId, summary.record().isTrue("/manual"), timer);
    }

    private static RecordFacts workout(Summary summary, String id, boolean manual) throws BrokenRuleException {
        return workout(summary, id, manual, new SampledTimer());
    }

    private static RecordFacts workout(Summary summary, String id, boolean manual, SampledTimer timer)
            throws BrokenRuleException {
        double metresPerSecond = summary.measured("/averageSpeedInMetersPerSecond", HIGHEST_SPEED_M_PER_S)
                .orElse(0);
        Workout.Builder workout = Workout.newBuilder()
                .setActivity(ActivityWords.hyphenated(summary.text("/activityType")))
                .setSpeedMPerH((int) Math.round(metresPerSecond * 3600));
        Interval.Builder span = summary.session(id, timer.lastMs());
        span.setWorkout(timer.timer()
                .ran(timer.activeMs(summary.activeMs()))
                .tell(workout, span.getStartMs(), span.getEndMs()));
        return RecordFacts.of(manual ? Sources.MANUAL : Sources.DEVICE, span.build());
    }
}
