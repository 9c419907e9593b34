package org.rouse.coaching;

import java.time.LocalDate;
import org.rouse.coaching.aerobic.AerobicDay;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.contracts.v1.DayView;

/** Days of the log as aerobic rules take them. */
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
                day.getKnownAwakeMinutes());
    }
}
