package org.rouse.coaching.effect;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The effect of prompting on one person: by how much it raises the share of moments after which they moved. */
public sealed interface OwnEffect {

    /** The number of moments in each arm from which there is an estimate. */
    int ENOUGH = 10;

    Arm prompted();

    Arm heldOut();

    /**
     * Moments of one arm whose outcome is known.
     *
     * @param moved number of those after which the person moved
     */
    record Arm(int moved, int moments) {

        /** @throws IllegalArgumentException when more moved than there are moments */
        public Arm {
            if (moved < 0 || moved > moments) {
                throw new IllegalArgumentException("of " + moments + " moments " + moved + " can't count");
            }
        }

        public double share() {
            return (double) moved / moments;
        }
    }

    /**
     * The difference of the two shares, with its 95 % interval.
     *
     * @param difference prompted less held out, -1 to 1
     */
    record Measured(Arm prompted, Arm heldOut, double difference, double lower, double upper) implements OwnEffect {

        /** Whether the interval excludes no effect, and harm. */
        public boolean isShown() {
            return lower > 0;
        }
    }

    /** There are not yet {@value #ENOUGH} moments in each arm. */
    record NotMeasuredYet(Arm prompted, Arm heldOut) implements OwnEffect {}

    /** The effect from the two arms. */
    static OwnEffect of(Arm prompted, Arm heldOut) {
        return Math.min(prompted.moments(), heldOut.moments()) < ENOUGH
                ? new NotMeasuredYet(prompted, heldOut)
                : newcombe(prompted, heldOut);
    }

    /** Newcombe's hybrid score interval without continuity correction, his method 10 (1998, Stat Med 17:873-890); arms are not empty. */
    static Measured newcombe(Arm first, Arm second) {
        Wilson one = Wilson.of(first);
        Wilson two = Wilson.of(second);
        double difference = first.share() - second.share();
        return new Measured(
                first,
                second,
                difference,
                difference - Math.hypot(first.share() - one.lower(), two.upper() - second.share()),
                difference + Math.hypot(one.upper() - first.share(), second.share() - two.lower()));
    }

    /** Wilson's score interval of one share (1927). */
    record Wilson(double lower, double upper) {

        private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);

        static Wilson of(Arm arm) {
            double n = arm.moments();
            double share = arm.share();
            double middle = 2 * n * share + Z * Z;
            double reach = Z * Math.sqrt(Z * Z + 4 * n * share * (1 - share));
            double scale = 2 * (n + Z * Z);
            return new Wilson(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
        }
    }
}
