package org.rouse.coaching.movement.minutes;

/**
 * Consecutive minutes of equal steps.
 *
 * @param steps   of each of the minutes; {@link #NOT_KNOWN} where unknown
 * @param minutes length of the run
 */
public record StepRun(int steps, int minutes) {

    /** The value for uncounted steps: never 0. */
    public static final int NOT_KNOWN = -1;
}
