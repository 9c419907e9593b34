package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Microbreak;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StepRuns;

/** What a person did after a decision, as their days now show it (DOMAIN section 5). */
final class Aftermath {

    /** A break that starts within so many minutes counts as heeding the prompt. */
    static final int HEEDED_MINUTES = 10;

    /** How long afterwards movement is looked at. */
    static final int WINDOW_MINUTES = 30;

    private static final int NOT_KNOWN = -1;

    private Aftermath() {}

    /** The outcome, without a revision. Minute 0 is the one the decision fell in. */
    static Outcome of(List<DayView> days, Instant decidedAt) {
        long first = Math.floorDiv(decidedAt.getEpochSecond(), 60);
        Outcome.Builder outcome = Outcome.newBuilder();
        firstBreak(days, first)
                .ifPresent(found -> outcome.setBreakAfterMinutes((int) (found.getFirstMinute() - first))
                        .setBreakMinutes(found.getMinutes()));
        After seen = After.of(days, first);
        outcome.setKnownMinutes(seen.count(Aftermath::isKnownAwake)).setMovingMinutes(seen.count(Aftermath::isMoving));
        int counted = seen.stepMinutes();
        if (counted > 0) {
            outcome.setSteps(seen.steps()).setStepMinutes(counted);
        }
        return outcome.build();
    }

    /** The minutes of the window: each once, also where days of two zones both tell of it; the later date counts then. */
    private record After(MinuteState[] states, int[] counts) {

        static After of(List<DayView> days, long first) {
            After after = new After(new MinuteState[WINDOW_MINUTES], new int[WINDOW_MINUTES]);
            Arrays.fill(after.states, MinuteState.MINUTE_STATE_UNKNOWN);
            Arrays.fill(after.counts, NOT_KNOWN);
            for (DayView day : days) {
                long start = day.getFirstMinute() - first;
                after.states(start, day.getRunsList());
                after.counts(start, day.getSteps());
            }
            return after;
        }

        private void states(long start, List<StateRun> runs) {
            long at = start;
            for (StateRun run : runs) {
                for (int i = within(at); i < within(at + run.getMinutes()); i++) {
                    states[i] = run.getState();
                }
                at += run.getMinutes();
            }
        }

        private void counts(long start, StepRuns runs) {
            long at = start;
            for (int run = 0; run < Math.min(runs.getAMinuteCount(), runs.getMinutesCount()); run++) {
                for (int i = within(at); i < within(at + runs.getMinutes(run)); i++) {
                    counts[i] = runs.getAMinute(run);
                }
                at += runs.getMinutes(run);
            }
        }

        private static int within(long minute) {
            return (int) Math.clamp(minute, 0, WINDOW_MINUTES);
        }

        int count(Predicate<MinuteState> wanted) {
            return (int) Arrays.stream(states).filter(wanted).count();
        }

        int stepMinutes() {
            return (int) Arrays.stream(counts).filter(steps -> steps >= 0).count();
        }

        int steps() {
            return Arrays.stream(counts).filter(steps -> steps >= 0).sum();
        }
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
