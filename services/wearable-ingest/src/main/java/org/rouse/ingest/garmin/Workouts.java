package org.rouse.ingest.garmin;

import org.rouse.contracts.v1.Workout;

/** Typed sessions: recorded by the user, or detected by the device (Move IQ). */
final class Workouts {

    private static final double HIGHEST_SPEED_M_PER_S = 60;

    private Workouts() {}

    /** An activity the user started, or typed in by hand. */
    static Facts recorded(Summary summary) throws BrokenRuleException {
        return workout(summary, "activity|", summary.isTrue("manual"));
    }

    /** An activity the device took note of by itself. Its generic kind names no activity. */
    static Facts detected(Summary summary) throws BrokenRuleException {
        String type = summary.text("/activityType");
        Facts facts = workout(summary, "move-iq|", false);
        return ActivityTypes.name(type).equals("generic") ? Facts.NONE : facts;
    }

    private static Facts workout(Summary summary, String prefix, boolean manual) throws BrokenRuleException {
        double metresPerSecond = summary.measured("/averageSpeedInMetersPerSecond", HIGHEST_SPEED_M_PER_S)
                .orElse(0);
        Workout workout = Workout.newBuilder()
                .setActivity(ActivityTypes.name(summary.text("/activityType")))
                .setSpeedMPerH((int) Math.round(metresPerSecond * 3600))
                .build();
        String id = prefix + summary.text("/summaryId");
        return Facts.of(
                manual ? Sources.MANUAL : Sources.DEVICE,
                summary.interval(id).setWorkout(workout).build());
    }
}
