package org.rouse.coaching.movement.stretches;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StepRun;

/**
 * The summary of a span of time, usually a local day.
 *
 * @param runs              in order; lengths add up to endMinute - firstMinute; neighbours differ
 * @param totals            minutes per state, every state present; they add up to endMinute - firstMinute
 * @param steps             in order, from the first minute on; neighbours differ, and minutes after the last are unknown
 * @param microbreaks       those that begin in the span, in order, with their whole length
 * @param knownAwakeMinutes sedentary, moving or in transport
 * @param workoutMinutes    in which the timer of a workout ran, whatever credit that earned
 */
public record DaySummary(
        long firstMinute,
        long endMinute,
        List<StateRun> runs,
        Map<MinuteState, Integer> totals,
        List<StepRun> steps,
        List<Microbreak> microbreaks,
        AerobicMinutes aerobic,
        int knownAwakeMinutes,
        int workoutMinutes) {

    public DaySummary {
        runs = List.copyOf(runs);
        totals = Map.copyOf(new EnumMap<>(totals));
        steps = List.copyOf(steps);
        microbreaks = List.copyOf(microbreaks);
    }

    /**
     * Stretches that are over, as far as they lie in the span, in order; one that is open at its end is left out.
     *
     * @param minBreak minutes in motion that end one
     */
    public List<Stretch> stretches(int minBreak) {
        return List.copyOf(
                new StretchScan(minBreak, minBreak).feed(runs, firstMinute).stretches());
    }

    /** The longest run of minutes that are moderate or vigorous. */
    public int longestEffort() {
        int longest = 0;
        int running = 0;
        for (StateRun run : runs) {
            boolean effort = run.state() == MinuteState.MODERATE || run.state() == MinuteState.VIGOROUS;
            running = effort ? running + run.minutes() : 0;
            longest = Math.max(longest, running);
        }
        return longest;
    }

    /** Minutes in this state. */
    public int minutes(MinuteState state) {
        return totals.getOrDefault(state, 0);
    }
}
