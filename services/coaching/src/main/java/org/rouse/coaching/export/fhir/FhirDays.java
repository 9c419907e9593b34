package org.rouse.coaching.export.fhir;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;

/** A local day's steps and sitting. */
final class FhirDays {

    private static final long MS_OF_A_MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HUNDRED = 100;

    private final Resources make;

    FhirDays(Resources make) {
        this.make = make;
    }

    /** Empty for an unknown day. */
    List<Resources.Entry> of(DayView day) {
        List<Resources.Entry> entries = new ArrayList<>(2);
        long blank = minutes(day, MinuteState.MINUTE_STATE_UNKNOWN, MinuteState.MINUTE_STATE_NOT_WORN);
        long length = day.getEndMinute() - day.getFirstMinute();
        if (day.hasSteps() && length > 0) {
            entries.add(steps(day, HUNDRED * (length - blank) / length));
        }
        if (blank < length) {
            entries.add(sitting(day));
        }
        return entries;
    }

    /** Whether it was completed later than a day after it was over: an earlier export of it no longer holds. */
    static boolean isCorrected(DayView day) {
        return day.getChangedAtMs()
                > day.getEndMinute() * MS_OF_A_MINUTE + Duration.ofDays(1).toMillis();
    }

    private Resources.Entry steps(DayView day, long coverage) {
        var observation = make.activity("pa-observation-time-measure", Code.STEPS, isCorrected(day));
        observation.put("effectiveDateTime", day.getLocalDate());
        observation.set("valueQuantity", make.quantity(count(day), "steps per day", "/d"));
        make.component(observation, Code.COVERAGE, make.quantity(coverage, "%", "%"));
        return make.entry("steps " + day.getLocalDate(), observation);
    }

    private Resources.Entry sitting(DayView day) {
        var observation = make.observation(OwnCodes.SITTING, isCorrected(day), Code.ACTIVITY);
        observation.put("effectiveDateTime", day.getLocalDate());
        make.component(observation, OwnCodes.SEDENTARY, minutesADay(minutes(day, MinuteState.MINUTE_STATE_SEDENTARY)));
        make.component(observation, OwnCodes.TRANSPORT, minutesADay(minutes(day, MinuteState.MINUTE_STATE_TRANSPORT)));
        make.component(observation, OwnCodes.BREAKS, make.quantity(day.getMicrobreaksCount(), "breaks per day", "/d"));
        make.component(observation, OwnCodes.KNOWN, minutesADay(day.getKnownAwakeMinutes()));
        return make.entry("sitting " + day.getLocalDate(), observation);
    }

    private tools.jackson.databind.node.ObjectNode minutesADay(long minutes) {
        return make.quantity(minutes, "minutes per day", "min/d");
    }

    private static long minutes(DayView day, MinuteState... states) {
        List<MinuteState> wanted = List.of(states);
        return day.getRunsList().stream()
                .filter(run -> wanted.contains(run.getState()))
                .mapToLong(StateRun::getMinutes)
                .sum();
    }

    private static long count(DayView day) {
        long steps = 0;
        for (int i = 0; i < day.getSteps().getMinutesCount(); i++) {
            steps += (long) Math.max(0, day.getSteps().getAMinute(i))
                    * day.getSteps().getMinutes(i);
        }
        return steps;
    }
}
