package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Microbreak;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.StateRun;

/** What a person did after a decision, as their days now show it (DOMAIN section 5). */
final class Aftermath {

    /** A break that starts within so many minutes counts as heeding the prompt. */
    static final int HEEDED_MINUTES = 10;

    /** How long afterwards movement is looked at. */
    static final int WINDOW_MINUTES = 30;

    private Aftermath() {}

    /** The outcome, without a revision. Minute 0 is the one the decision fell in. */
    static Outcome of(List<DayView> days, Instant decidedAt) {
        long first = Math.floorDiv(decidedAt.getEpochSecond(), 60);
        Outcome.Builder outcome = Outcome.newBuilder();
        firstBreak(days, first)
                .ifPresent(found -> outcome.setBreakAfterMinutes((int) (found.getFirstMinute() - first))
                        .setBreakMinutes(found.getMinutes()));
        for (DayView day : days) {
            long minute = day.getFirstMinute();
            for (StateRun run : day.getRunsList()) {
                int inside = overlap(minute, minute + run.getMinutes(), first);
                minute += run.getMinutes();
                if (isMoving(run.getState())) {
                    outcome.setMovingMinutes(outcome.getMovingMinutes() + inside);
                }
                if (isKnownAwake(run.getState())) {
                    outcome.setKnownMinutes(outcome.getKnownMinutes() + inside);
                }
            }
        }
        return outcome.build();
    }

    /** Whether the newest that is known up to the instant is sleep. */
    static boolean endsAsleep(List<DayView> days, Instant now) {
        long end = Math.floorDiv(now.getEpochSecond(), 60) + 1;
        MinuteState newest = MinuteState.MINUTE_STATE_UNKNOWN;
        for (DayView day : days) {
            long minute = day.getFirstMinute();
            for (StateRun run : day.getRunsList()) {
                if (minute < end && run.getState() != MinuteState.MINUTE_STATE_UNKNOWN) {
                    newest = run.getState();
                }
                minute += run.getMinutes();
            }
        }
        return newest == MinuteState.MINUTE_STATE_SLEEP;
    }

    private static Optional<Microbreak> firstBreak(List<DayView> days, long first) {
        return days.stream()
                .flatMap(day -> day.getMicrobreaksList().stream())
                .filter(one -> one.getFirstMinute() >= first && one.getFirstMinute() < first + HEEDED_MINUTES)
                .min(Comparator.comparingLong(Microbreak::getFirstMinute));
    }

    private static int overlap(long from, long to, long first) {
        return (int) Math.max(0, Math.min(to, first + WINDOW_MINUTES) - Math.max(from, first));
    }

    private static boolean isMoving(MinuteState state) {
        return switch (state) {
            case MINUTE_STATE_UPRIGHT, MINUTE_STATE_MODERATE, MINUTE_STATE_VIGOROUS -> true;
            case MINUTE_STATE_SEDENTARY,
                    MINUTE_STATE_TRANSPORT,
                    MINUTE_STATE_SLEEP,
                    MINUTE_STATE_NOT_WORN,
                    MINUTE_STATE_UNKNOWN,
                    UNRECOGNIZED -> false;
        };
    }

    private static boolean isKnownAwake(MinuteState state) {
        return isMoving(state)
                || state == MinuteState.MINUTE_STATE_SEDENTARY
                || state == MinuteState.MINUTE_STATE_TRANSPORT;
    }
}
