package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.time.LocalTime;
import org.rouse.coaching.decision.eligibility.Budget;
import org.rouse.coaching.decision.eligibility.QuietHours;

/**
 * Spreads the budget over the day (DOMAIN section 5): with b prompts left and n long stretches still to be expected, a stretch has to be
 * longer the smaller b / n, where enough of the person's own stretches get that long: those of a person who gets up every half hour never
 * reach an hour, and waiting for one would keep the whole budget for the evening. It also spends no more than the past share of their daily
 * long sitting: a person who sits for two hours at a time reaches any length. The places of prompts within the day shift from one day to
 * the next: a few prompts at the same places every day would leave the rest of the day without any.
 */
final class Spread {

    private static final int LONGEST = 60;
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** From the golden ratio: its multiples are spread as evenly as possible, over any number of days. */
    private static final double A_DAY = (StrictMath.sqrt(5) - 1) / 2;

    private Spread() {}

    /**
     * Whether the rest of the budget is kept for later.
     *
     * @param rhythm  of the person, on the day
     * @param time    local time of the person
     * @param minutes of the stretch
     * @param every   minutes between the breaks of their plan: the shortest stretch that calls for a prompt
     */
    static boolean keeps(Rhythm rhythm, Budget budget, LocalTime time, QuietHours quiet, int minutes, int every) {
        int left = budget.most() - budget.sent();
        if (!rhythm.isKnown() || left <= 0) {
            return false; // with nothing left it is the budget that refuses
        }
        int now = time.getHour() * 60 + time.getMinute();
        double[] ahead = new double[Rhythm.LAST + 1];
        double behind = 0;
        double all = 0;
        for (int minute = 0; minute < MINUTES_OF_DAY; minute++) {
            if (!isQuiet(minute, quiet)) {
                for (int number = 1; number <= Rhythm.LAST && minute > now; number++) {
                    ahead[number] += rhythm.reachedAt(number, minute);
                }
                behind += minute <= now ? rhythm.momentsAt(minute) : 0;
                all += rhythm.momentsAt(minute);
            }
        }
        double called = called(1 + ahead[1], left, every); // including this one
        int moment = Math.min(Rhythm.LAST, (int) Math.ceil(called / every));
        boolean longerComes = ahead[moment] >= left;
        return (minutes < called && longerComes)
                || budget.sent() >= due(behind, all, budget.most(), phase(rhythm.day()));
    }

    /** The length from which on a stretch calls for a prompt. */
    static double called(double stretchesAhead, int left, int every) {
        return Math.min(Math.max(every, LONGEST), Math.max(every, every * stretchesAhead / left));
    }

    /**
     * How many prompts the past part of the day may have had; all of them where there is one for every moment.
     *
     * @param behind expected moments up to now
     * @param all    expected moments of the whole day
     * @param phase  by how much of its share each comes early, 0-1
     */
    static int due(double behind, double all, int most, double phase) {
        return all <= most ? most : (int) (most * behind / all + phase);
    }

    /** The phase of a day, 0-1: over consecutive days it takes all values evenly. */
    static double phase(LocalDate day) {
        double turns = A_DAY * day.toEpochDay();
        return turns - StrictMath.floor(turns);
    }

    private static boolean isQuiet(int minute, QuietHours quiet) {
        int from = quiet.from().toSecondOfDay() / 60;
        int to = quiet.to().toSecondOfDay() / 60;
        return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
    }
}
