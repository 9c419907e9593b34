package org.rouse.coaching.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.rouse.coaching.AerobicDays;
import org.rouse.coaching.plan.Adherence;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;

/** Activity that counts toward a plan, from days. */
final class DoneDays {

    private DoneDays() {}

    /** @param sessions days with a session, by component */
    static Adherence.Done of(Collection<DayView> days, Map<Component, Set<LocalDate>> sessions) {
        int aerobic = 0;
        int breaks = 0;
        int sedentary = 0;
        for (DayView day : days) {
            aerobic += AerobicDays.of(day).minutes().earned();
            breaks += day.getMicrobreaksCount();
            sedentary += sedentary(day);
        }
        return new Adherence.Done(sedentary, breaks, aerobic, sessions);
    }

    /** Mean minutes a day, over the days on which the person was known to be awake. */
    static OptionalDouble sedentary(Collection<DayView> days) {
        return days.stream()
                .filter(day -> day.getKnownAwakeMinutes() > 0)
                .mapToInt(DoneDays::sedentary)
                .average();
    }

    private static int sedentary(DayView day) {
        return day.getRunsList().stream()
                .filter(run -> run.getState() == MinuteState.MINUTE_STATE_SEDENTARY)
                .mapToInt(StateRun::getMinutes)
                .sum();
    }
}
