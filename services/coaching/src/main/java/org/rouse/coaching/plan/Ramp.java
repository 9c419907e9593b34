package org.rouse.coaching.plan;

import java.util.List;
import java.util.OptionalInt;

/**
 * The rule by which the weekly aerobic minutes rise and fall (DOMAIN section 3). It begins at the minutes of the first two valid weeks,
 * rises by ten a week below 130 and then by five, and never above the plan.
 */
public final class Ramp {

    /** The least target of a week, minutes, unless the plan has less. */
    public static final int FLOOR = 30;

    /** The valid weeks that make the baseline. */
    public static final int BASELINE_WEEKS = 2;

    private static final int STEEP_BELOW = 130;
    private static final int STEEP = 10;
    private static final int GENTLE = 5;
    private static final int ENOUGH_PERCENT = 70;
    private static final int MORNINGS = 2;
    private static final int PERCENT = 100;

    /** The reason for a week's target. */
    public enum Step {
        /** The first valid weeks are not known yet: the least target. */
        MEASURING,
        BASELINE,
        UP,
        /** Less than 70 % of the previous week's target was done. */
        HELD_NOT_DONE,
        /** Fewer than two mornings of the previous week were reported as no worse. */
        HELD_MORNINGS,
        /** There was a flare within 14 days, or a warning sign stands. */
        HELD_SAFETY,
        /** The plan's target is reached. */
        AT_TARGET,
        /** A flare began: one step less. */
        DOWN,
        /** There was no session for 14 days: half. */
        HALVED,
        /** It was agreed. */
        AGREED
    }

    /**
     * @param minutes moderate-equivalent, of the week
     * @param rise    the last increase; 0 = none since its begin, or since its last decrease
     */
    public record Target(int minutes, Step step, int rise) {}

    /**
     * The previous week, as known now.
     *
     * @param earned           minutes
     * @param morningsNotWorse mornings that the person reported as no worse than usual
     * @param flare            whether there was one in 14 days
     * @param newFlare         whether one began since the last target was set
     * @param openTier         whether a warning sign of any tier stands
     * @param daysSinceSession days since the last day with a session; empty = none is known
     */
    public record Week(
            int earned,
            int morningsNotWorse,
            boolean flare,
            boolean newFlare,
            boolean openTier,
            OptionalInt daysSinceSession) {}

    /** The days without a session after which the target is halved. */
    public static final int DAYS_WITHOUT = 14;

    private Ramp() {}

    /** The target before anything is measured. */
    public static Target measuring(Doses.Aerobic dose) {
        return dose.startMinutes().isPresent()
                ? new Target(Math.min(dose.startMinutes().getAsInt(), dose.weeklyMinutes()), Step.AGREED, 0)
                : new Target(floor(dose), Step.MEASURING, 0);
    }

    /**
     * The first measured target.
     *
     * @param measured minutes of the first valid weeks, only measured ones; at least one week
     */
    public static Target baseline(Doses.Aerobic dose, List<Integer> measured) {
        int mean = (int) Math.round(
                measured.stream().mapToInt(Integer::intValue).average().orElseThrow());
        return new Target(Math.clamp(mean, floor(dose), dose.weeklyMinutes()), Step.BASELINE, 0);
    }

    /** The next target, given how the week of the last one went. */
    public static Target next(Doses.Aerobic dose, Target last, Week week) {
        int most = dose.weeklyMinutes();
        if (last.minutes() > most) {
            return new Target(most, Step.AGREED, 0);
        }
        if (week.newFlare()) {
            return down(dose, last);
        }
        if (week.daysSinceSession().orElse(DAYS_WITHOUT) >= DAYS_WITHOUT) {
            // Half of the last target before the pause: a longer pause counts as one.
            return last.step() == Step.HALVED
                    ? last
                    : new Target(Math.clamp(last.minutes() / 2, floor(dose), most), Step.HALVED, 0);
        }
        if (week.flare() || week.openTier()) {
            return held(last, Step.HELD_SAFETY);
        }
        if ((long) week.earned() * PERCENT < (long) last.minutes() * ENOUGH_PERCENT) {
            return held(last, Step.HELD_NOT_DONE);
        }
        if (week.morningsNotWorse() < MORNINGS) {
            return held(last, Step.HELD_MORNINGS);
        }
        if (last.minutes() == most) {
            return held(last, Step.AT_TARGET);
        }
        int next = Math.min(most, last.minutes() + step(last.minutes()));
        return new Target(next, Step.UP, next - last.minutes());
    }

    private static Target held(Target last, Step why) {
        return new Target(last.minutes(), why, last.rise());
    }

    /** One step less: back to the target before the last step. */
    public static Target down(Doses.Aerobic dose, Target last) {
        int fall = last.rise() > 0 ? last.rise() : step(last.minutes() - GENTLE);
        return new Target(Math.clamp((long) last.minutes() - fall, floor(dose), dose.weeklyMinutes()), Step.DOWN, 0);
    }

    private static int step(int minutes) {
        return minutes < STEEP_BELOW ? STEEP : GENTLE;
    }

    private static int floor(Doses.Aerobic dose) {
        return Math.min(FLOOR, dose.weeklyMinutes());
    }
}
