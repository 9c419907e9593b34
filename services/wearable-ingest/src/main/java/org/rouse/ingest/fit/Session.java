package org.rouse.ingest.fit;

import org.rouse.contracts.v1.InTransport;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.fit.protocol.FitMessage;

/**
 * Sessions: a typed workout from start_time over the time that elapsed, pauses included. Its speed is that of the time the timer ran.
 */
final class Session {

    private static final int START_TIME = 2;
    private static final int SPORT = 5;
    private static final int SUB_SPORT = 6;
    private static final int TOTAL_ELAPSED_MS = 7;
    private static final int TOTAL_TIMER_MS = 8;
    private static final int TOTAL_DISTANCE_CM = 9;
    private static final long HOUR_MS = 3_600_000;
    private static final long CM_PER_M = 100;
    private static final long FASTEST_M_PER_H = 150_000;

    private Session() {}

    static boolean read(FitMessage session, FitReading to) throws BrokenRuleException {
        long start = to.time(session.value(START_TIME));
        long end = end(session, start, to);
        to.checkTime(start, end);
        String activity = Sports.name(session.value(SPORT), session.value(SUB_SPORT));
        Interval.Builder interval = Interval.newBuilder()
                .setId("session|" + start)
                .setStartMs(start)
                .setEndMs(end);
        if (Sports.isTransport(activity)) {
            to.interval(interval.setTransport(InTransport.getDefaultInstance()));
        } else {
            to.interval(interval.setWorkout(
                    Workout.newBuilder().setActivity(activity).setSpeedMPerH(speed(session, end - start))));
        }
        return true;
    }

    private static long end(FitMessage session, long start, FitReading to) throws BrokenRuleException {
        long elapsed = session.value(TOTAL_ELAPSED_MS);
        if (elapsed == FitMessage.ABSENT) {
            elapsed = session.value(TOTAL_TIMER_MS);
        }
        return elapsed == FitMessage.ABSENT ? to.time(session) : start + elapsed;
    }

    /** Metres per hour; 0 when unknown. */
    private static int speed(FitMessage session, long elapsed) {
        long timer = session.value(TOTAL_TIMER_MS);
        long moving = timer == FitMessage.ABSENT || timer == 0 ? elapsed : timer;
        long distance = session.value(TOTAL_DISTANCE_CM);
        if (distance == FitMessage.ABSENT) {
            return 0;
        }
        long speed = distance * HOUR_MS / CM_PER_M / moving;
        return speed > FASTEST_M_PER_H ? 0 : (int) speed;
    }
}
