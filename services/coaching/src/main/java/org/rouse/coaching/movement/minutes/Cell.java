package org.rouse.coaching.movement.minutes;

/**
 * One decided minute in eight bits: state (bits 0-2), effort by the evidence (bits 3-4: none, light, moderate,
 * vigorous), impact of moderate or vigorous effort (bits 5-6: untyped, low, high, known to be of no aerobic type) and whether the timer of a
 * workout ran in it (bit 7). Effort stands beside the state because the aerobic ledger credits it also where the state is sleep or transport;
 * the workout, because one that earns nothing is one all the same.
 */
public final class Cell {

    /** Efforts. */
    public static final int LIGHT = 1;

    public static final int MODERATE = 2;
    public static final int VIGOROUS = 3;

    /** Impacts of moderate or vigorous effort. */
    public static final int UNTYPED = 0;

    public static final int LOW_IMPACT = 1;
    public static final int HIGH_IMPACT = 2;

    /** Weights, core, yoga: known, and without credit. */
    public static final int NOT_AEROBIC = 3;

    /** Code of the state of an unknown minute. */
    public static final int UNKNOWN = 0;

    private static final int IN_WORKOUT = 1 << 7;

    private Cell() {}

    /** Packs a minute; the impact of less than moderate effort is left out. */
    public static byte of(MinuteState state, int effort, int impact, boolean inWorkout) {
        return (byte) (state.code()
                | effort << 3
                | (effort >= MODERATE ? impact : UNTYPED) << 5
                | (inWorkout ? IN_WORKOUT : 0));
    }

    /** Code of the state. */
    public static int state(byte cell) {
        return cell & 7;
    }

    /** 0 none, 1 light, 2 moderate, 3 vigorous. */
    public static int effort(byte cell) {
        return cell >> 3 & 3;
    }

    /** Impact of moderate or vigorous effort. */
    public static int impact(byte cell) {
        return cell >> 5 & 3;
    }

    /** Whether the timer of a workout ran in it, whatever credit that earns. */
    public static boolean inWorkout(byte cell) {
        return (cell & IN_WORKOUT) != 0;
    }
}
