package org.rouse.coaching.decision.choice;

/**
 * Draws from the gamma distribution, the same for the same seed on every platform: its arithmetic is {@code StrictMath}'s and its numbers
 * are SplitMix64's (Steele, Lea and Flood, 2014), neither of which changes with the version that runs it. Not shared between threads.
 */
final class GammaSampler {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    GammaSampler(long seed) {
        this.state = seed;
    }

    /**
     * A draw from the gamma distribution of scale 1 (Marsaglia and Tsang, 2000, doi:10.1145/358407.358414). Two of them make
     * a draw from the beta distribution: x / (x + y).
     *
     * @param shape 1 and up
     */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** By the polar method (Marsaglia and Bray, 1964); the second draw of each pair is left, so that no state hides in it. */
    private double gaussian() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** From [0, 1). */
    private double uniform() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * UNIT;
    }
}
