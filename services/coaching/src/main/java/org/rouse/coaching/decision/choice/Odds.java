package org.rouse.coaching.decision.choice;

import java.util.Arrays;
import java.util.List;

/**
 * The probabilities with which activities are suggested: 0.8 times the probability of being the best by the beliefs (the Thompson
 * probability), and 0.2 shared evenly, so that each has a chance that an analysis can divide by (DOMAIN section 5).
 *
 * <p>The probability of being the best is the integral of one density times the distributions of all others, by the midpoint rule on a
 * fixed grid: no draw, and {@code StrictMath} alone, so the same to the last bit on every machine.
 */
final class Odds {

    /** A millionth is the unit of logging and drawing, so that the logged probability is exactly the one drawn by. */
    static final int WHOLE = 1_000_000;

    private static final double BY_BELIEF = 0.8;

    /** Cells of the grid; the narrowest belief of 28 days is about twenty of them wide. */
    private static final int CELLS = 1024;

    private static final double[] LOG = new double[CELLS];

    static {
        for (int cell = 0; cell < CELLS; cell++) {
            LOG[cell] = StrictMath.log((cell + 0.5) / CELLS);
        }
    }

    private Odds() {}

    /** The probability of each, in order; their sum is {@link #WHOLE}. Empty for none. */
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

    /** The index that the draw selects: the odds are laid end to end in order. */
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

    /** The mass of each cell, 1 in total. */
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
