package org.rouse.coaching.movement.minutes;

import org.rouse.coaching.aerobic.Activity;
import org.rouse.coaching.movement.policy.Cutpoints;

/** Converts measures into effort: 0 still, then {@link Cell#LIGHT}, {@link Cell#MODERATE}, {@link Cell#VIGOROUS}. */
final class Effort {

    static final int STILL = 0;

    /** Least MET of each effort, times 1000 (SBRN 2017; WHO 2020). */
    private static final int STILL_MET_MOST = 1500;

    private static final int MODERATE_MET = 3000;
    private static final int VIGOROUS_MET = 6000;

    /** Steps a minute from which effort is walking, and running (DOMAIN section 1.6, on CADENCE-Adults). */
    private static final int WALKING_STEPS = 60;

    private static final int RUNNING_STEPS = 130;

    private Effort() {}

    static int ofMet(int thousandths) {
        if (thousandths <= STILL_MET_MOST) {
            return STILL;
        }
        if (thousandths < MODERATE_MET) {
            return Cell.LIGHT;
        }
        return thousandths < VIGOROUS_MET ? Cell.MODERATE : Cell.VIGOROUS;
    }

    /** The effort of a device's classification; unknown classes above vigorous are vigorous. */
    static int ofIntensity(int intensity) {
        return Math.clamp(intensity, STILL, Cell.VIGOROUS);
    }

    static int ofCounts(int counts, Cutpoints points) {
        if (counts < points.lightCounts()) {
            return STILL;
        }
        if (counts < points.moderateCounts()) {
            return Cell.LIGHT;
        }
        return counts < points.vigorousCounts() ? Cell.MODERATE : Cell.VIGOROUS;
    }

    /** The effort of the steps of one minute. Steps below the cutpoint are no movement. */
    static int ofSteps(int steps, Cutpoints points) {
        return steps < points.uprightSteps() ? STILL : moving(steps, points);
    }

    /** The effort of a cadence that is known to be movement, steps a minute. */
    static int moving(long cadence, Cutpoints points) {
        if (cadence < points.moderateCadence()) {
            return Cell.LIGHT;
        }
        return cadence < points.vigorousCadence() ? Cell.MODERATE : Cell.VIGOROUS;
    }

    /** Impact in the form of a cell. */
    static int impact(Activity activity) {
        return switch (activity.impact()) {
            case LOW -> Cell.LOW_IMPACT;
            case HIGH -> Cell.HIGH_IMPACT;
            case OPEN -> Cell.UNTYPED;
            case NONE -> Cell.NOT_AEROBIC;
        };
    }

    /** Impact of effort of unknown type by the steps of its minute, negative where unknown: walking, running or still of unknown type. */
    static int impactOfSteps(int steps) {
        if (steps < WALKING_STEPS) {
            return Cell.UNTYPED;
        }
        return steps < RUNNING_STEPS ? Cell.LOW_IMPACT : Cell.HIGH_IMPACT;
    }
}
