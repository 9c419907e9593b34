package org.rouse.coaching.movement.stretches;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.movement.minutes.Cell;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StepRun;
import org.rouse.coaching.movement.minutes.StepStrips;
import org.rouse.coaching.movement.minutes.Strips;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** Sums up decided minutes. */
final class DaySummaries {

    private static final int IMPACTS = 4;

    private DaySummaries() {}

    static DaySummary of(MovementPolicy policy, Strips strips, StepStrips steps, Range span) {
        List<StateRun> runs = new ArrayList<>();
        int[] totals = new int[MinuteState.values().length];
        int[] credits = new int[(Cell.VIGOROUS + 1) * IMPACTS];
        int state = -1;
        int length = 0;
        int inWorkout = 0;
        for (Range part : span.byDay()) {
            byte[] cells = strips.day(UtcDays.of(part.from()));
            int end = UtcDays.minuteOf(part.from()) + part.minutes();
            int next;
            for (int at = UtcDays.minuteOf(part.from()); at < end; at = next) {
                byte cell = cells[at];
                next = Strips.endOfRun(cells, at, end);
                int minutes = next - at;
                if (Cell.state(cell) != state && length > 0) {
                    runs.add(new StateRun(MinuteState.ofCode(state), length));
                    length = 0;
                }
                state = Cell.state(cell);
                length += minutes;
                totals[state] += minutes;
                inWorkout += Cell.inWorkout(cell) ? minutes : 0;
                credits[Cell.effort(cell) * IMPACTS + Cell.impact(cell)] += minutes;
            }
        }
        if (length > 0) {
            runs.add(new StateRun(MinuteState.ofCode(state), length));
        }
        Map<MinuteState, Integer> byState = new EnumMap<>(MinuteState.class);
        int awake = 0;
        for (MinuteState each : MinuteState.values()) {
            byState.put(each, totals[each.code()]);
            awake += each.knownAwake() ? totals[each.code()] : 0;
        }
        List<Microbreak> breaks = new StretchFinder(policy, strips).microbreaks(span.from(), span.to());
        return new DaySummary(
                span.from(),
                span.to(),
                runs,
                byState,
                stepRuns(steps, span),
                breaks,
                aerobic(credits),
                awake,
                inWorkout);
    }

    private static List<StepRun> stepRuns(StepStrips strips, Range span) {
        List<StepRun> runs = new ArrayList<>();
        int steps = StepRun.NOT_KNOWN;
        int length = 0;
        for (Range part : span.byDay()) {
            int[] day = strips.day(UtcDays.of(part.from()));
            int end = UtcDays.minuteOf(part.from()) + part.minutes();
            for (int at = UtcDays.minuteOf(part.from()); at < end; at++) {
                if (day[at] != steps && length > 0) {
                    runs.add(new StepRun(steps, length));
                    length = 0;
                }
                steps = day[at];
                length++;
            }
        }
        if (steps != StepRun.NOT_KNOWN) {
            runs.add(new StepRun(steps, length));
        }
        return runs;
    }

    private static AerobicMinutes aerobic(int[] credits) {
        int moderate = Cell.MODERATE * IMPACTS;
        int vigorous = Cell.VIGOROUS * IMPACTS;
        return new AerobicMinutes(
                credits[moderate + Cell.LOW_IMPACT],
                credits[vigorous + Cell.LOW_IMPACT],
                credits[moderate + Cell.HIGH_IMPACT],
                credits[vigorous + Cell.HIGH_IMPACT],
                credits[moderate + Cell.UNTYPED],
                credits[vigorous + Cell.UNTYPED],
                credits[Cell.LIGHT * IMPACTS]);
    }
}
