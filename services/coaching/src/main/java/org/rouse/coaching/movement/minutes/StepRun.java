package org.rouse.coaching.movement.minutes;

/**
 * Consecutive minutes of equal steps.
 *
 * @param steps of each of the minutes; {@link #NOT_KNOWN} where not known
 * @param minutes length of the run
 */
public record StepRun(int steps, int minutes) {

    /** Stands for steps nobody counted: never 0. */
    public static final int NOT_KNOWN = -1;
}
