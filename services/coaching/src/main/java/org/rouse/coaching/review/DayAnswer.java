package org.rouse.coaching.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A person's local day in its current state.
 *
 * @param zone              zone of the bounds of the day
 * @param start             first instant of the day
 * @param end               first instant of the next day; 23, 24 or 25 hours later, or otherwise when the zone changed
 * @param strip             states of the minutes, in order, run-length coded; they cover the day
 * @param totals            minutes by state; they add up to the length of the day
 * @param microbreaks       credited breaks, oldest first
 * @param knownAwakeMinutes minutes of known state other than sleep and not worn
 * @param workouts          that began on it, as devices reported them, oldest first, at most the 24 longest
 * @param valid             whether the day counts toward the weekly check: at least 600 known awake minutes
 */
record DayAnswer(
        String person,
        LocalDate date,
        String zone,
        OffsetDateTime start,
        OffsetDateTime end,
        List<Run> strip,
        Map<String, Integer> totals,
        List<Break> microbreaks,
        List<Workout> workouts,
        int knownAwakeMinutes,
        boolean valid,
        Minutes aerobic) {

    /** A run of minutes of one state. */
    record Run(String state, int minutes) {}

    /** Two or more minutes of movement that ended a stretch. */
    record Break(OffsetDateTime start, int minutes) {}

    /** Minutes of one activity, by its name in the catalogue, else as the device reported it. */
    record Workout(String activity, OffsetDateTime start, int minutes) {}

    /** Whole minutes by intensity and impact; light ones earn nothing. */
    record Minutes(
            int moderateLowImpact,
            int vigorousLowImpact,
            int moderateHighImpact,
            int vigorousHighImpact,
            int moderateUntyped,
            int vigorousUntyped,
            int light) {}
}
