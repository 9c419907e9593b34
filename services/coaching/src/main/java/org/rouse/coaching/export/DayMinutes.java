package org.rouse.coaching.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StepRuns;

/** A day minute by minute. */
final class DayMinutes {

    /** The value of an unknown minute. */
    static final int NOTHING = -1;

    private final DayView day;
    private final List<MinuteState> states = new ArrayList<>();
    private final int[] steps;

    DayMinutes(DayView day) {
        this.day = day;
        for (StateRun run : day.getRunsList()) {
            states.addAll(Collections.nCopies(run.getMinutes(), run.getState()));
        }
        steps = new int[states.size()];
        Arrays.fill(steps, NOTHING);
        StepRuns counted = day.getSteps();
        int at = 0;
        for (int i = 0; i < counted.getMinutesCount(); i++) {
            int end = Math.min(steps.length, at + counted.getMinutes(i));
            Arrays.fill(steps, at, end, counted.getAMinute(i));
            at = end;
        }
    }

    /** From its start up to, not including, the end. */
    record Run(int from, int to) {

        int minutes() {
            return to - from;
        }
    }

    int length() {
        return states.size();
    }

    MinuteState state(int minute) {
        return states.get(minute);
    }

    int steps(int minute) {
        return steps[minute];
    }

    /** Whether the state of that minute is known. */
    boolean isWorn(int minute) {
        return switch (state(minute)) {
            case MINUTE_STATE_UNKNOWN, MINUTE_STATE_NOT_WORN, UNRECOGNIZED -> false;
            case MINUTE_STATE_SEDENTARY,
                    MINUTE_STATE_UPRIGHT,
                    MINUTE_STATE_MODERATE,
                    MINUTE_STATE_VIGOROUS,
                    MINUTE_STATE_TRANSPORT,
                    MINUTE_STATE_SLEEP -> true;
        };
    }

    int count(MinuteState state) {
        return Collections.frequency(states, state);
    }

    Instant at(int minute) {
        return UtcDays.instant(day.getFirstMinute() + minute);
    }

    /** Runs of equal value, in order; they cover the day. */
    List<Run> runs(IntFunction<?> value) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= length(); i++) {
            if (i == length() || !value.apply(i).equals(value.apply(from))) {
                runs.add(new Run(from, i));
                from = i;
            }
        }
        return runs;
    }
}
