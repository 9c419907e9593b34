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
        long from = span.from();
        long to = span.to();
        List<StateRun> runs = new ArrayList<>();
        int[] totals = new int[MinuteState.values().length];
        int[] credits = new int[(Cell.VIGOROUS + 1) * IMPACTS];
        int state = -1;
        int length = 0;
        int inWorkout = 0;
        for (long minute = from; minute < to; minute++) {
            byte cell = strips.cell(minute);
            int next = Cell.state(cell);
            if (next != state && length > 0) {
                runs.add(new StateRun(MinuteState.ofCode(state), length));
                length = 0;
            }
            state = next;
            length++;
            totals[next]++;
            inWorkout += Cell.inWorkout(cell) ? 1 : 0;
            credits[Cell.effort(cell) * IMPACTS + Cell.impact(cell)]++;
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
        List<Microbreak> breaks = new StretchFinder(policy, strips).microbreaks(from, to);
        return new DaySummary(
                from, to, runs, byState, stepRuns(steps, span), breaks, aerobic(credits), awake, inWorkout);
    }

    private static List<StepRun> stepRuns(StepStrips strips, Range span) {
        List<StepRun> runs = new ArrayList<>();
        int steps = StepRun.NOT_KNOWN;
        int length = 0;
        for (Range part : span.byDay()) {
            int[] day = strips.day(UtcDays.of(part.from()));
            int at = (int) (part.from() - UtcDays.first(UtcDays.of(part.from())));
            for (int i = at; i < at + part.minutes(); i++) {
                if (day[i] != steps && length > 0) {
                    runs.add(new StepRun(steps, length));
                    length = 0;
                }
                steps = day[i];
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
