package org.rouse.benchmarks.report;

import java.util.function.DoubleSupplier;

/** Decides whether a measurement is warm: a half-compiled server still gets faster from round to round. */
public final class Steadiness {

    private static final int ROUNDS = 3;
    private static final double APART = 0.05;

    private Steadiness() {}

    /**
     * Measures until three consecutive rounds lie within a twentieth of the largest, or the rounds are used up.
     *
     * @param most most rounds
     * @return whether they agree
     */
    public static boolean reached(int most, DoubleSupplier round) {
        double[] latest = new double[ROUNDS];
        for (int i = 0; i < most; i++) {
            latest[i % ROUNDS] = round.getAsDouble();
            if (i >= ROUNDS - 1 && agree(latest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean agree(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double value : values) {
            least = Math.min(least, value);
            largest = Math.max(largest, value);
        }
        return largest - least <= APART * largest;
    }
}
