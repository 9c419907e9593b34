package org.rouse.coaching.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;

/** Converts a day of the view for the API. */
final class DayReading {

    /** DOMAIN section 3. */
    private static final int VALID_FROM_MINUTES = 600;

    private static final String PREFIX = "MINUTE_STATE_";

    private DayReading() {}

    static DayAnswer of(DayView day) {
        ZoneId zone = ZoneId.of(day.getZone());
        List<DayAnswer.Run> strip = new ArrayList<>(day.getRunsCount());
        Map<String, Integer> totals = new TreeMap<>();
        for (StateRun run : day.getRunsList()) {
            String state = name(run.getState());
            strip.add(new DayAnswer.Run(state, run.getMinutes()));
            totals.merge(state, run.getMinutes(), Integer::sum);
        }
        return new DayAnswer(
                day.getPersonId(),
                LocalDate.parse(day.getLocalDate()),
                day.getZone(),
                at(day.getFirstMinute(), zone),
                at(day.getEndMinute(), zone),
                strip,
                totals,
                day.getMicrobreaksList().stream()
                        .map(run -> new DayAnswer.Break(at(run.getFirstMinute(), zone), run.getMinutes()))
                        .toList(),
                day.getWorkoutsList().stream()
                        .map(one -> new DayAnswer.Workout(
                                one.getActivity(), at(one.getFirstMinute(), zone), one.getMinutes()))
                        .toList(),
                day.getKnownAwakeMinutes(),
                day.getKnownAwakeMinutes() >= VALID_FROM_MINUTES,
                minutes(day.getAerobic()));
    }

    static OffsetDateTime at(long minute, ZoneId zone) {
        return UtcDays.instant(minute).atZone(zone).toOffsetDateTime();
    }

    private static String name(MinuteState state) {
        return state == MinuteState.UNRECOGNIZED ? "UNKNOWN" : state.name().substring(PREFIX.length());
    }

    private static DayAnswer.Minutes minutes(AerobicMinutes aerobic) {
        return new DayAnswer.Minutes(
                aerobic.getModerateLowImpact(),
                aerobic.getVigorousLowImpact(),
                aerobic.getModerateHighImpact(),
                aerobic.getVigorousHighImpact(),
                aerobic.getModerateUntyped(),
                aerobic.getVigorousUntyped(),
                aerobic.getLight());
    }
}
