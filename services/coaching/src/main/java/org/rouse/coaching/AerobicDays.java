package org.rouse.coaching;

import java.time.LocalDate;
import org.rouse.coaching.aerobic.AerobicDay;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;

/** Converts days of the log into the days of the aerobic rules. */
public final class AerobicDays {

    private AerobicDays() {}

    public static AerobicDay of(DayView day) {
        var minutes = day.getAerobic();
        return new AerobicDay(
                LocalDate.parse(day.getLocalDate()),
                new AerobicMinutes(
                        minutes.getModerateLowImpact(),
                        minutes.getVigorousLowImpact(),
                        minutes.getModerateHighImpact(),
                        minutes.getVigorousHighImpact(),
                        minutes.getModerateUntyped(),
                        minutes.getVigorousUntyped(),
                        minutes.getLight()),
                day.getKnownAwakeMinutes(),
                longestEffort(day));
    }

    private static int longestEffort(DayView day) {
        // The sums of a day without minute values say nothing about sessions.
        int longest = day.getRunsCount() == 0 ? AerobicDay.NOT_MEASURED : 0;
        int running = 0;
        for (StateRun run : day.getRunsList()) {
            boolean effort = run.getState() == MinuteState.MINUTE_STATE_MODERATE
                    || run.getState() == MinuteState.MINUTE_STATE_VIGOROUS;
            running = effort ? running + run.getMinutes() : 0;
            longest = Math.max(longest, running);
        }
        return longest;
    }
}
