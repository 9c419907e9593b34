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

    /** Seconds, milliseconds, minutes. */
    private static final double[] UNITS_MS = {1000, 1, 60_000};

    /** A rounded duration may exceed the session by this factor. */
    private static final double ROUNDED = 1.1;

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
        return span.setWorkout(timer.ran(activeMs(session, span.getEndMs() - span.getStartMs()))
                        .tell(workout, span.getStartMs(), span.getEndMs()))
                .build();
    }

    private static boolean isPause(JsonRecord segment) {
        String type = segment.optionalText(segment.firstOf("/segmentType", "/segment_type", "/type"))
                .orElse("");
        return type.equals(PAUSE_NUMBER) || ActivityWords.hyphenated(type).endsWith(PAUSE);
    }

    private static double activeMs(JsonRecord session, long lengthMs) throws BrokenRuleException {
        String ms = session.firstOf("/activeDurationMs", "/durationMs");
        if (session.has(ms)) {
            return session.milliseconds(ms, 1).orElse(WorkoutTimer.UNTOLD);
        }
        String seconds = session.firstOf("/activeDurationSeconds", "/durationSeconds", "/durationInSeconds");
        if (session.has(seconds)) {
            return session.milliseconds(seconds, 1000).orElse(WorkoutTimer.UNTOLD);
        }
        String minutes = session.firstOf("/activeDurationMinutes", "/durationMinutes");
        return session.has(minutes)
                ? session.milliseconds(minutes, 60_000).orElse(WorkoutTimer.UNTOLD)
                : withoutUnit(session, session.firstOf("/activeDuration", "/duration"), lengthMs);
    }

    /** A number without a unit is in the one in which it takes more than a sixtieth of the session, and no more than all of it. */
    private static double withoutUnit(JsonRecord session, String pointer, long lengthMs) throws BrokenRuleException {
        double inSeconds = session.milliseconds(pointer, 1000).orElse(WorkoutTimer.UNTOLD);
        if (inSeconds == session.milliseconds(pointer, 1).orElse(WorkoutTimer.UNTOLD)) {
            return inSeconds; // absent, 0, or with a unit
        }
        for (double unitMs : UNITS_MS) {
            double activeMs = session.milliseconds(pointer, unitMs).orElse(WorkoutTimer.UNTOLD);
            double most = ROUNDED * lengthMs;
            if (activeMs <= most && 60 * activeMs > most) {
                return activeMs;
            }
        }
        throw session.broken(pointer, "time.format", "must be a duration within the session, with a unit as in PT30M");
    }
}
