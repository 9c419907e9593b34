package org.rouse.coaching.review;

import java.time.LocalDate;
import org.rouse.coaching.aerobic.AerobicWeek;

/**
 * A person's aerobic minutes against the plan as of the end of a local day. Minutes are moderate-equivalent, of low impact or of unknown
 * type.
 *
 * @param isoWeek      such as 2026-W47
 * @param earned7Days  over the day and the six before
 * @param earnedWeek   in the ISO week up to the day
 * @param untyped7Days those of the seven days that are of unknown type, counted once
 * @param target       of a week
 * @param deficit      deficit of the seven days against the target
 * @param paceGap      deficit against the target's share of the ISO week so far, to a hundredth
 * @param perDay       deficit over the days left
 * @param daysLeft     of the ISO week after the day
 * @param validDays    number of the seven days that are known well enough to count
 * @param verdict      ON_TRACK, BEHIND, CATCH_UP_TOO_LARGE or INSUFFICIENT_DATA
 */
record AerobicAnswer(
        String person,
        LocalDate date,
        String isoWeek,
        int earned7Days,
        int earnedWeek,
        int untyped7Days,
        int target,
        int deficit,
        double paceGap,
        int perDay,
        int daysLeft,
        int validDays,
        String verdict) {

    private static final double HUNDREDTHS = 100;

    static AerobicAnswer of(String person, AerobicWeek week) {
        return new AerobicAnswer(
                person,
                week.date(),
                "%d-W%02d".formatted(week.isoWeekYear(), week.isoWeek()),
                week.earned7Days(),
                week.earnedWeek(),
                week.untyped7Days(),
                week.target(),
                week.deficit(),
                week.paceGapHundredths() / HUNDREDTHS,
                week.perDay(),
                week.daysLeft(),
                week.validDays(),
                week.verdict().name());
    }
}
