package org.rouse.coaching.movement.minutes;

/**
 * One decided minute in seven bits: state (bits 0-2), effort by the evidence (bits 3-4: none, light, moderate,
 * vigorous) and impact of moderate or vigorous effort (bits 5-6: untyped, low, high, known to be of no aerobic type). Effort stands beside the state
 * because the aerobic ledger credits it also where the state is sleep or transport.
 */
final class Cell {

    static final int LIGHT = 1;
    static final int MODERATE = 2;
    static final int VIGOROUS = 3;

    static final int UNTYPED = 0;
    static final int LOW_IMPACT = 1;
    static final int HIGH_IMPACT = 2;

    /** Weights, core, yoga: known, and no credit. */
    static final int NOT_AEROBIC = 3;

    static final int UNKNOWN = 0;

    private Cell() {}

    static byte of(MinuteState state, int effort, int impact) {
        return (byte) (state.code() | effort << 3 | (effort >= MODERATE ? impact : UNTYPED) << 5);
    }

    /** Code of the state. */
    static int state(byte cell) {
        return cell & 7;
    }

    static int effort(byte cell) {
        return cell >> 3 & 3;
    }

    static int impact(byte cell) {
        return cell >> 5 & 3;
    }
}
