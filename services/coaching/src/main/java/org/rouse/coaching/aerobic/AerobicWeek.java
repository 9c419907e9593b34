package org.rouse.coaching.aerobic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;

/**
 * A person's aerobic minutes against the plan, as of the end of a local day (DOMAIN section 3). All minutes are moderate-equivalent, of low
 * impact or of unknown type.
 *
 * @param earned7Days       over the day and the six before it
 * @param earnedWeek        in the ISO week up to the day
 * @param untyped7Days      those of earned7Days that are of unknown type
 * @param deficit           max(0, target - earned7Days)
 * @param paceGapHundredths max(0, target * k / 7 - earnedWeek) with k the days elapsed, hundredths of a minute
 * @param perDay            deficit / daysLeft, rounded up; on the week's last day the whole deficit
 * @param daysLeft          of the ISO week after the day, 0-6
 * @param validDays         those of the seven days that have enough known awake minutes
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

    /** How many days of sessions limit the length of the next. */
    public static final int DAYS_OF_SESSIONS = 28;

    private static final int DAYS = 7;

    /** A suggested session is at most this much longer than the longest recent one, and never shorter than the least. */
    private static final int LONGER = 5;

    private static final int LEAST_SESSION = 10;

    /**
     * Judges the person's week.
     *
     * @param days in any order, at most one a date; missing ones are unknown. The last seven are judged; the last 28 limit the length of a
     *             session
     */
    public static AerobicWeek asOf(LocalDate date, Collection<AerobicDay> days, AerobicPlan plan) {
        int elapsed = date.getDayOfWeek().getValue();
        int earned7Days = 0;
        int earnedWeek = 0;
        int untyped7Days = 0;
        int validDays = 0;
        int longest = AerobicDay.NOT_MEASURED;
        boolean rested = false;
        for (AerobicDay day : days) {
            long age = ChronoUnit.DAYS.between(day.date(), date);
            if (age >= 0 && age < DAYS_OF_SESSIONS) {
                longest = Math.max(longest, day.longestSession());
            }
            if (age < 0 || age >= DAYS) {
                continue;
            }
            int earned = day.minutes().earned();
            untyped7Days += day.minutes().untyped();
            earned7Days += earned;
            earnedWeek += age < elapsed ? earned : 0;
            rested |= age < elapsed && earned < LEAST_SESSION;
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
                verdict(
                        plan,
                        deficit,
                        validDays,
                        isFeasible(deficit, daysLeft, rested, session(longest, plan.sessionCapMinutes()))));
    }

    /** The longest session that may be suggested, minutes; up to the cap where it is unknown whether there was a session. */
    static int session(int longest, int cap) {
        if (longest == AerobicDay.NOT_MEASURED) {
            return cap;
        }
        return Math.max(LEAST_SESSION, Math.min(cap, longest + LONGER));
    }

    /** Whether one such session on each of the days left makes the deficit good, with one day of the week free. */
    private static boolean isFeasible(int deficit, int daysLeft, boolean rested, int session) {
        if (daysLeft == 0) {
            return deficit <= session;
        }
        int days = rested ? daysLeft : daysLeft - 1;
        return deficit <= (long) days * session;
    }

    private static AerobicVerdict verdict(AerobicPlan plan, int deficit, int validDays, boolean feasible) {
        if (validDays < plan.validDaysNeeded()) {
            return AerobicVerdict.INSUFFICIENT_DATA;
        }
        if (deficit == 0) {
            return AerobicVerdict.ON_TRACK;
        }
        return feasible ? AerobicVerdict.BEHIND : AerobicVerdict.CATCH_UP_TOO_LARGE;
    }
}
