package org.rouse.ingest.format.healthconnect;

import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.JsonRecord;

/** Exercise sessions: segments of the type "pause" are time in which the timer stood still; some forwarders state its total. */
final class Exercises {

    /** EXERCISE_SEGMENT_TYPE_PAUSE of androidx. */
    private static final String PAUSE_NUMBER = "39";

    private static final String PAUSE = "pause";
    private static final double DAY_S = 86_400;

    private Exercises() {}

    static Interval workout(JsonRecord session, Interval.Builder span) throws BrokenRuleException {
        WorkoutTimer timer = new WorkoutTimer();
        for (JsonRecord segment : session.array(Records.value(session, "segments"))) {
            if (isPause(segment)) {
                timer.paused(
                        segment.instantMs(segment.firstOf(Records.START)),
                        segment.instantMs(segment.firstOf(Records.END)));
            }
        }
        Workout.Builder workout = Workout.newBuilder().setActivity(ExerciseTypes.name(session));
        return span.setWorkout(timer.ran(activeMs(session)).tell(workout, span.getStartMs(), span.getEndMs()))
                .build();
    }

    private static boolean isPause(JsonRecord segment) {
        String type = segment.optionalText(segment.firstOf("/segmentType", "/segment_type", "/type"))
                .orElse("");
        return type.equals(PAUSE_NUMBER) || ActivityWords.hyphenated(type).endsWith(PAUSE);
    }

    private static double activeMs(JsonRecord session) throws BrokenRuleException {
        String ms = session.firstOf("/activeDurationMs", "/active_duration_ms", "/durationMs", "/duration_ms");
        if (session.value(ms).isNumber()) {
            return session.measured(ms, 2 * DAY_S * 1000).orElse(0);
        }
        String seconds = session.firstOf(
                "/activeDurationSeconds",
                "/active_duration_seconds",
                "/durationSeconds",
                "/duration_seconds",
                "/durationInSeconds");
        return session.value(seconds).isNumber()
                ? 1000 * session.measured(seconds, 2 * DAY_S).orElse(0)
                : 0;
    }
}
