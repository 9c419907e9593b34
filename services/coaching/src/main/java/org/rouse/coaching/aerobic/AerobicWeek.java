package org.rouse.coaching.aerobic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;

/**
 * A person's aerobic minutes against the plan, as of the end of a local day (DOMAIN section 3). All minutes are
 * moderate-equivalent, of low impact or of no known type.
 *
 * @param earned7Days over the day and the six before it
 * @param earnedWeek in the ISO week up to the day
 * @param untyped7Days of earned7Days those of no known type
 * @param deficit max(0, target - earned7Days)
 * @param paceGapHundredths max(0, target * k / 7 - earnedWeek) with k the days elapsed, hundredths of a minute
 * @param perDay deficit / daysLeft, rounded up; on the week's last day the whole deficit
 * @param daysLeft of the ISO week after the day, 0-6
 * @param validDays of the seven, those with enough known awake minutes
 */
public record AerobicWeek(
        LocalDate date,
        int isoWeekYear,
        int isoWeek,
        int earned7Days,
        int earnedWeek,
        int untyped7Days,
        int target,
        int deficit,
        int paceGapHundredths,
        int perDay,
        int daysLeft,
        int validDays,
        AerobicVerdict verdict) {

    private static final int DAYS = 7;

    /**
     * How the person stands.
     *
     * @param days in any order, at most one a date; those not among the last seven are ignored, missing ones are
     *     unknown
     */
    public static AerobicWeek asOf(LocalDate date, Collection<AerobicDay> days, AerobicPlan plan) {
        int elapsed = date.getDayOfWeek().getValue();
        int earned7Days = 0;
        int earnedWeek = 0;
        int untyped7Days = 0;
        int validDays = 0;
        for (AerobicDay day : days) {
            long age = ChronoUnit.DAYS.between(day.date(), date);
            if (age < 0 || age >= DAYS) {
                continue;
            }
            int earned = day.minutes().earned();
            untyped7Days += day.minutes().untyped();
            earned7Days += earned;
            earnedWeek += age < elapsed ? earned : 0;
            validDays += day.knownAwakeMinutes() >= plan.validDayMinutes() ? 1 : 0;
        }
        int target = plan.weeklyTargetMinutes();
        int deficit = Math.max(0, target - earned7Days);
        int daysLeft = DAYS - elapsed;
        int perDay = Math.ceilDiv(deficit, Math.max(1, daysLeft));
        int paceGap = Math.max(0, (int) Math.round(100.0 * target * elapsed / DAYS) - 100 * earnedWeek);
        return new AerobicWeek(
                date,
                date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                earned7Days,
                earnedWeek,
                untyped7Days,
                target,
                deficit,
                paceGap,
                perDay,
                daysLeft,
                validDays,
                verdict(plan, deficit, perDay, validDays));
    }

    private static AerobicVerdict verdict(AerobicPlan plan, int deficit, int perDay, int validDays) {
        if (validDays < plan.validDaysNeeded()) {
            return AerobicVerdict.INSUFFICIENT_DATA;
        }
        if (deficit == 0) {
            return AerobicVerdict.ON_TRACK;
        }
        return perDay > plan.sessionCapMinutes() ? AerobicVerdict.CATCH_UP_TOO_LARGE : AerobicVerdict.BEHIND;
    }
}
