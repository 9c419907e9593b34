package org.rouse.ingest.fit;

import org.rouse.contracts.v1.InTransport;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.files.BrokenRuleException;
import org.rouse.ingest.fit.protocol.FitMessage;

/**
 * Sessions of one file: a typed workout from start_time over the time that elapsed, pauses included. Its speed is that of the time the
 * timer ran. A session is written when it is over; where a device stopped before that, it is told from the sport and the records.
 */
final class Sessions {

    private static final int START_TIME = 2;
    private static final int SPORT = 5;
    private static final int SUB_SPORT = 6;
    private static final int TOTAL_ELAPSED_MS = 7;
    private static final int TOTAL_TIMER_MS = 8;
    private static final int TOTAL_DISTANCE_CM = 9;
    private static final int SPORT_OF_SPORT = 0;
    private static final int SUB_SPORT_OF_SPORT = 1;
    private static final long HOUR_MS = 3_600_000;
    private static final long CM_PER_M = 100;
    private static final long FASTEST_M_PER_H = 150_000;
    private static final long NEVER = -1;

    private final FitReading to;
    private String sport = "";
    private long firstRecord = NEVER;
    private long lastRecord = NEVER;

    Sessions(FitReading to) {
        this.to = to;
    }

    /** What the session to come is of; said at its beginning. */
    boolean sport(FitMessage message) {
        sport = Sports.name(message.value(SPORT_OF_SPORT), message.value(SUB_SPORT_OF_SPORT));
        return true;
    }

    /** Notes when a record was made. */
    void recorded(long at) {
        firstRecord = firstRecord == NEVER ? at : Math.min(firstRecord, at);
        lastRecord = Math.max(lastRecord, at);
    }

    boolean read(FitMessage session) throws BrokenRuleException {
        long start = to.time(session.value(START_TIME));
        long end = end(session, start);
        to.checkTime(start, end);
        give(start, end, Sports.name(session.value(SPORT), session.value(SUB_SPORT)), speed(session, end - start));
        firstRecord = NEVER;
        lastRecord = NEVER;
        return true;
    }

    /** Tells of the session that was never written, at the end of the file. */
    void finish() {
        if (!sport.isEmpty() && firstRecord != NEVER && lastRecord > firstRecord) {
            try {
                to.checkTime(firstRecord, lastRecord);
                give(firstRecord, lastRecord, sport, 0);
            } catch (BrokenRuleException _) {
                // the records lie more than a day apart: no session is to be told from them
            }
        }
        firstRecord = NEVER;
    }

    private void give(long start, long end, String activity, int speed) {
        Interval.Builder interval = Interval.newBuilder()
                .setId("session|" + start)
                .setStartMs(start)
                .setEndMs(end);
        if (Sports.isTransport(activity)) {
            to.interval(interval.setTransport(InTransport.getDefaultInstance()));
        } else {
            to.interval(interval.setWorkout(
                    Workout.newBuilder().setActivity(activity).setSpeedMPerH(speed)));
        }
    }

    private long end(FitMessage session, long start) throws BrokenRuleException {
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
