package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.time.LocalTime;
import org.rouse.coaching.decision.eligibility.Budget;
import org.rouse.coaching.decision.eligibility.QuietHours;

/**
 * Spreads the budget over the day (DOMAIN section 5): with b prompts left and n long stretches still to be expected, a stretch has to be
 * longer the smaller b / n, where enough of the person's own get that long: those of somebody who gets up in time every half hour never reach an
 * hour, and waiting for one would spend all on the evening. And no more is spent than the share of their long sitting that lies behind them
 * asks for: whoever sits for two hours at a time reaches any length. Where in the day that makes each prompt due moves on from one day to the next: a
 * few prompts at the same places every day would leave the rest of the day without any.
 */
final class Spread {

    private static final int LONGEST = 60;
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** Of the golden ratio: its multiples fall apart from each other as far as any do, however many days are looked at. */
    private static final double A_DAY = (StrictMath.sqrt(5) - 1) / 2;

    private Spread() {}

    /**
     * Whether what is left of the budget is kept for later.
     *
     * @param rhythm  of the person, on the day
     * @param time    where they are
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
        double called = called(1 + ahead[1], left, every); // with this one
        int moment = Math.min(Rhythm.LAST, (int) Math.ceil(called / every));
        boolean longerComes = ahead[moment] >= left;
        return (minutes < called && longerComes)
                || budget.sent() >= due(behind, all, budget.most(), phase(rhythm.day()));
    }

    /** From which length on a stretch calls for a prompt. */
    static double called(double stretchesAhead, int left, int every) {
        return Math.min(Math.max(every, LONGEST), Math.max(every, every * stretchesAhead / left));
    }

    /**
     * How many prompts the part of the day that has passed may have had; all of them where there is one for every moment.
     *
     * @param behind moments to be expected up to now
     * @param all    of the whole day
     * @param phase  by how much of its share each comes early, 0-1
     */
    static int due(double behind, double all, int most, double phase) {
        return all <= most ? most : (int) (most * behind / all + phase);
    }

    /** That of a day, 0-1: over days in a row it takes all values evenly. */
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
