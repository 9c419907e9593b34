package org.rouse.ingest.format.fit;

import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * A session's own data, in milliseconds; {@link FitMessage#ABSENT} where absent.
 *
 * @param startMs    start
 * @param stampMs    when it was over and written
 * @param elapsedMs  from start to end
 * @param timerMs    total time of its timer; 0 where it never ran
 * @param distanceCm distance covered
 * @param activity   in the words of evidence
 * @param adrift     whether its times count from when the device was switched on
 */
record Session(
        long startMs, long stampMs, long elapsedMs, long timerMs, long distanceCm, String activity, boolean adrift) {

    private static final int START_TIME = 2;
    private static final int SPORT = 5;
    private static final int SUB_SPORT = 6;
    private static final int TOTAL_ELAPSED_MS = 7;
    private static final int TOTAL_TIMER_MS = 8;
    private static final int TOTAL_DISTANCE_CM = 9;

    /** [ours] The most by which two clocks of one device may differ. */
    private static final long CLOSE_MS = Profile.MINUTE_MS;

    private static final long DAY_MS = TimeRules.LONGEST.toMillis();
    private static final long HOUR_MS = 3_600_000;
    private static final long CM_PER_M = 100;
    private static final long FASTEST_M_PER_H = 150_000;

    static Session of(FitMessage message, FitClock clock) {
        long start = message.value(START_TIME);
        long elapsed = some(message.value(TOTAL_ELAPSED_MS));
        long timer = message.value(TOTAL_TIMER_MS);
        return new Session(
                clock.msOrAbsent(start),
                clock.msOrAbsent(message.timestamp()),
                elapsed,
                elapsed > 0 ? timer : some(timer),
                message.value(TOTAL_DISTANCE_CM),
                Sports.name(message.value(SPORT), message.value(SUB_SPORT)),
                clock.isAdrift(start) || clock.isAdrift(message.timestamp()));
    }

    /** A session that was never written. */
    static Session unwritten(String activity) {
        return new Session(
                FitMessage.ABSENT,
                FitMessage.ABSENT,
                FitMessage.ABSENT,
                FitMessage.ABSENT,
                FitMessage.ABSENT,
                activity,
                false);
    }

    /** A device that fills in nothing writes zeros. */
    private static long some(long ms) {
        return ms == 0 ? FitMessage.ABSENT : ms;
    }

    /**
     * The span from start to end. A stamp before the end is trusted, unless records continue; a stamp more than a day after the end, or
     * before the start, comes from a clock that was set meanwhile, and is trusted.
     *
     * @param recorded times of the records
     */
    Optional<Span> stated(List<Span> recorded) {
        long lasted = Math.max(elapsedMs, timerMs);
        if (lasted == FitMessage.ABSENT) {
            return startMs != FitMessage.ABSENT && stampMs > startMs
                    ? Optional.of(new Span(startMs, stampMs))
                    : Optional.empty();
        }
        if (startMs == FitMessage.ABSENT) {
            return stampMs == FitMessage.ABSENT ? Optional.empty() : Optional.of(new Span(stampMs - lasted, stampMs));
        }
        long end = startMs + lasted;
        if (stampMs == FitMessage.ABSENT || stampMs == startMs || Math.abs(stampMs - end) <= CLOSE_MS) {
            return Optional.of(new Span(startMs, end));
        }
        if (stampMs < startMs || stampMs > end + DAY_MS) {
            return Optional.of(new Span(stampMs - lasted, stampMs));
        }
        long latest = Math.max(
                stampMs, recorded.isEmpty() ? stampMs : recorded.getLast().endMs());
        return Optional.of(new Span(startMs, Math.min(end, latest)));
    }

    /** The time by which the timer ran shorter than the rest of the session, which is a pause of unknown place; 0 where none is known. */
    long untoldPauseMs(long leftMs) {
        return timerMs == FitMessage.ABSENT ? 0 : Math.max(0, leftMs - timerMs);
    }

    /** The speed in metres per hour; 0 when unknown. */
    int speed(long movingMs) {
        long moving = timerMs == FitMessage.ABSENT ? movingMs : timerMs;
        if (distanceCm == FitMessage.ABSENT || moving <= 0) {
            return 0;
        }
        long speed = distanceCm * HOUR_MS / CM_PER_M / moving;
        return speed > FASTEST_M_PER_H ? 0 : (int) speed;
    }
}
