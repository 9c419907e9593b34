package org.rouse.notification.tailoring;

import java.util.SplittableRandom;

/** Draws from distributions the platform does not have. */
final class Chance {

    private Chance() {}

    /**
     * A draw from the gamma distribution of scale 1 (Marsaglia and Tsang, 2000, doi:10.1145/358407.358414). Two of them make
     * a draw from the beta distribution: x / (x + y).
     *
     * @param shape 1 and up
     */
    static double gamma(double shape, SplittableRandom random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
