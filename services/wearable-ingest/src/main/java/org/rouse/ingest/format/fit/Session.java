package org.rouse.ingest.format.fit;

import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * What a session says of itself, in milliseconds; {@link FitMessage#ABSENT} where it does not say.
 *
 * @param startMs    when it began
 * @param stampMs    when it was over and written
 * @param elapsedMs  from beginning to end
 * @param timerMs    how long its timer ran
 * @param distanceCm way covered
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

    /** [ours] By how much two clocks of one device may differ. */
    private static final long CLOSE_MS = Profile.MINUTE_MS;

    private static final long DAY_MS = TimeRules.LONGEST.toMillis();
    private static final long HOUR_MS = 3_600_000;
    private static final long CM_PER_M = 100;
    private static final long FASTEST_M_PER_H = 150_000;

    static Session of(FitMessage message, FitClock clock) {
        long start = message.value(START_TIME);
        return new Session(
                clock.msOrAbsent(start),
                clock.msOrAbsent(message.timestamp()),
                some(message.value(TOTAL_ELAPSED_MS)),
                some(message.value(TOTAL_TIMER_MS)),
                message.value(TOTAL_DISTANCE_CM),
                Sports.name(message.value(SPORT), message.value(SUB_SPORT)),
                clock.isAdrift(start) || clock.isAdrift(message.timestamp()));
    }

    /** One that was never written. */
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

    private static long some(long ms) {
        return ms == 0 ? FitMessage.ABSENT : ms;
    }

    /**
     * From its beginning to its end. A stamp that lies before the end is believed, unless records go on; one that lies more than a day
     * after it, or before the beginning, was given by a clock that had been set meanwhile, and is the one to believe.
     *
     * @param recorded when records were made
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

    /** By how much less the timer ran than the time that is left of the session, which is a pause that nothing places; 0 where none is told. */
    long untoldPauseMs(long leftMs) {
        return timerMs == FitMessage.ABSENT ? 0 : Math.max(0, leftMs - timerMs);
    }

    /** Metres per hour; 0 when unknown. */
    int speed(long movingMs) {
        long moving = timerMs == FitMessage.ABSENT ? movingMs : timerMs;
        if (distanceCm == FitMessage.ABSENT || moving <= 0) {
            return 0;
        }
        long speed = distanceCm * HOUR_MS / CM_PER_M / moving;
        return speed > FASTEST_M_PER_H ? 0 : (int) speed;
    }
}
