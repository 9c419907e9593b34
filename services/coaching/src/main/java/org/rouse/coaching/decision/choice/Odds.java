package org.rouse.coaching.decision.choice;

import java.util.Arrays;
import java.util.List;

/**
 * With which probability each of several activities is suggested: 0.8 times its probability of being the best, by what is believed of each
 * (the Thompson probability), and 0.2 shared evenly, so that each stands a chance that an analysis can divide by (DOMAIN section 5).
 *
 * <p>The probability of being the best is the integral of one density times the distributions of all others, by the midpoint rule on a
 * fixed grid: no draw, and {@code StrictMath} alone, so the same to the last bit on every machine.
 */
final class Odds {

    /** A millionth is the unit of what is logged and drawn: what stands on the log is what was drawn by, not nearly so. */
    static final int WHOLE = 1_000_000;

    private static final double BY_BELIEF = 0.8;

    /** Of the grid; the narrowest belief of 28 days is some twenty of them wide. */
    private static final int CELLS = 1024;

    private static final double[] LOG = new double[CELLS];

    static {
        for (int cell = 0; cell < CELLS; cell++) {
            LOG[cell] = StrictMath.log((cell + 0.5) / CELLS);
        }
    }

    private Odds() {}

    /** Those of each, in their order; their sum is {@link #WHOLE}. Empty for none. */
    static int[] of(List<Belief> beliefs) {
        double[] best = best(beliefs);
        int[] odds = new int[best.length];
        int highest = 0;
        for (int i = 0; i < best.length; i++) {
            odds[i] = (int) (WHOLE * (BY_BELIEF * best[i] + (1 - BY_BELIEF) / best.length));
            highest = odds[i] > odds[highest] ? i : highest;
        }
        if (odds.length > 0) {
            odds[highest] += WHOLE - Arrays.stream(odds).sum();
        }
        return odds;
    }

    /** Which of them the draw falls on: the odds stand end to end in their order, and it falls in one. */
    static int drawn(int[] odds, int draw) {
        int at = 0;
        for (int left = draw - odds[0]; left >= 0; left -= odds[at]) {
            at++;
        }
        return at;
    }

    private static double[] best(List<Belief> beliefs) {
        int count = beliefs.size();
        double[][] mass = new double[count][];
        for (int i = 0; i < count; i++) {
            mass[i] = mass(beliefs.get(i));
        }
        double[] best = new double[count];
        double[] below = new double[count];
        double sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            for (int i = 0; i < count; i++) {
                double highest = mass[i][cell];
                for (int other = 0; other < count; other++) {
                    highest *= other == i ? 1 : below[other] + mass[other][cell] / 2;
                }
                best[i] += highest;
                sum += highest;
            }
            for (int i = 0; i < count; i++) {
                below[i] += mass[i][cell];
            }
        }
        for (int i = 0; i < count; i++) {
            best[i] /= sum;
        }
        return best;
    }

    /** Of each cell, all together 1. */
    private static double[] mass(Belief belief) {
        double[] density = new double[CELLS];
        double highest = Double.NEGATIVE_INFINITY;
        for (int cell = 0; cell < CELLS; cell++) {
            density[cell] = (belief.works() - 1) * LOG[cell] + (belief.fails() - 1) * LOG[CELLS - 1 - cell];
            highest = Math.max(highest, density[cell]);
        }
        double sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            density[cell] = StrictMath.exp(density[cell] - highest);
            sum += density[cell];
        }
        for (int cell = 0; cell < CELLS; cell++) {
            density[cell] /= sum;
        }
        return density;
    }
}
