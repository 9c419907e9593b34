package org.rouse.coaching.plan;

import java.util.List;
import java.util.OptionalInt;

/**
 * How the aerobic minutes of a week go up and down by rule (DOMAIN section 3). It begins at what the first two valid weeks show, goes up by
 * ten a week while under 130 and then by five, and never above what the plan says.
 */
public final class Ramp {

    /** No week asks for less, minutes, unless the plan does. */
    public static final int FLOOR = 30;

    /** Valid weeks that make the baseline. */
    public static final int BASELINE_WEEKS = 2;

    private static final int STEEP_BELOW = 130;
    private static final int STEEP = 10;
    private static final int GENTLE = 5;
    private static final int ENOUGH_PERCENT = 70;
    private static final int MORNINGS = 2;
    private static final int PERCENT = 100;

    /** What made a week's target. */
    public enum Step {
        /** What the first valid weeks show is not known yet: the least there is. */
        MEASURING,
        BASELINE,
        UP,
        /** Less than 70 % of the week before was done. */
        HELD_NOT_DONE,
        /** Fewer than two mornings of the week before were said to be no worse. */
        HELD_MORNINGS,
        /** There was a flare in 14 days, or a warning sign stands. */
        HELD_SAFETY,
        /** The plan asks for no more. */
        AT_TARGET,
        /** A flare: one step less. */
        DOWN,
        /** Nothing was done for 14 days: half. */
        HALVED,
        /** It was agreed so. */
        AGREED
    }

    /**
     * @param minutes moderate-equivalent, of the week
     * @param rise    by how much it last went up; 0 = it did not since it began, or since it went down
     */
    public record Target(int minutes, Step step, int rise) {}

    /**
     * The week before, as it is known now.
     *
     * @param earned            minutes
     * @param morningsNotWorse  that the person said were no worse than usual
     * @param flare             whether there was one in 14 days
     * @param newFlare          whether one began since the last target was set
     * @param openTier          whether a warning sign of any tier stands
     * @param daysSinceSession  since the last day with a session; empty = none is known
     */
    public record Week(
            int earned,
            int morningsNotWorse,
            boolean flare,
            boolean newFlare,
            boolean openTier,
            OptionalInt daysSinceSession) {}

    /** From that many days without a session on, the target is halved. */
    public static final int DAYS_WITHOUT = 14;

    private Ramp() {}

    /** Before anything is measured. */
    public static Target measuring(Doses.Aerobic dose) {
        return dose.startMinutes().isPresent()
                ? new Target(Math.min(dose.startMinutes().getAsInt(), dose.weeklyMinutes()), Step.AGREED, 0)
                : new Target(floor(dose), Step.MEASURING, 0);
    }

    /**
     * Where it begins.
     *
     * @param measured minutes of the first valid weeks, measured ones alone; at least one week
     */
    public static Target baseline(Doses.Aerobic dose, List<Integer> measured) {
        int mean = (int) Math.round(
                measured.stream().mapToInt(Integer::intValue).average().orElseThrow());
        return new Target(Math.clamp(mean, floor(dose), dose.weeklyMinutes()), Step.BASELINE, 0);
    }

    /** The target after the last one, by how the week went for which that was. */
    public static Target next(Doses.Aerobic dose, Target last, Week week) {
        int most = dose.weeklyMinutes();
        if (last.minutes() > most) {
            return new Target(most, Step.AGREED, 0);
        }
        if (week.newFlare()) {
            return down(dose, last);
        }
        if (week.daysSinceSession().orElse(DAYS_WITHOUT) >= DAYS_WITHOUT) {
            // Half of what was left off at: a longer pause is one pause.
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

    /** One step less: back to where the last step came from. */
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
