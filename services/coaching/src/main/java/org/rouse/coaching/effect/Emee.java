package org.rouse.coaching.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.rouse.coaching.effect.CohortEffect.Measured;
import org.rouse.coaching.effect.CohortEffect.NotMeasured;
import org.rouse.coaching.effect.CohortEffect.Why;

/**
 * Estimator of the marginal excursion effect on a binary outcome (Qian et al. 2021, doi:10.1093/biomet/asaa070): the logarithm of the
 * factor by which prompting multiplies the chance. Standard errors are corrected for few people, however many there are.
 */
public final class Emee {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;
    private static final double SOLVED = 1e-10;

    /** A logarithm of a factor beyond this is no finite solution. */
    private static final double BEYOND = 25;

    private Emee() {}

    /**
     * The effect, as the logarithm of a ratio of chances.
     *
     * @param people    the moments of each person
     * @param numerator probability that the effect is averaged at
     * @throws IllegalArgumentException when available moments differ in how many controls or moderators they have
     */
    public static CohortEffect fit(List<List<StudyMoment>> people, double numerator) {
        Design design = Design.of(people, numerator);
        Optional<Why> obstacle = design.obstacle()
                .or(() -> design.all(one -> one.outcome() == 0 || one.outcome() == 1)
                        ? Optional.empty()
                        : Optional.of(Why.NOT_BINARY))
                .or(() -> distinct(design) ? Optional.empty() : Optional.of(Why.COLLINEAR));
        return obstacle.<CohortEffect>map(NotMeasured::new)
                .or(() -> solve(design).map(solution -> measured(design, solution)))
                .orElse(new NotMeasured(Why.NO_SOLUTION));
    }

    private static CohortEffect measured(Design design, Equations solved) {
        RealMatrix bread = new QRDecomposition(solved.slope()).getSolver().getInverse();
        return new Measured(new Fit(
                solved.theta(),
                design.controls(),
                Sandwich.of(solved.people(), bread),
                design.people().size(),
                true));
    }

    private static boolean distinct(Design design) {
        double[][] products = new double[design.size()][design.size()];
        double[] x = new double[design.size()];
        for (List<StudyMoment> moments : design.people()) {
            for (StudyMoment one : moments) {
                design.regressors(one, x);
                addProduct(products, 1, x, x);
            }
        }
        return Design.isRegular(MatrixUtils.createRealMatrix(products));
    }

    /** Newton's method, with each step halved until the equations come closer to zero. */
    private static Optional<Equations> solve(Design design) {
        double mean = design.people().stream()
                .flatMap(List::stream)
                .mapToDouble(StudyMoment::outcome)
                .average()
                .orElse(0);
        if (mean == 0) {
            return Optional.empty();
        }
        RealVector start = MatrixUtils.createRealVector(new double[design.size()]);
        start.setEntry(0, Math.log(mean));
        Equations at = Equations.at(start, design);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!Design.isRegular(at.slope()) || at.theta().getLInfNorm() > BEYOND) {
                return Optional.empty();
            }
            RealVector move = new QRDecomposition(at.slope()).getSolver().solve(at.score());
            if (move.getLInfNorm() < SOLVED) {
                return Optional.of(at);
            }
            at = closer(at, move, design);
        }
        return Optional.empty();
    }

    private static Equations closer(Equations at, RealVector move, Design design) {
        Equations next = Equations.at(at.theta().add(move), design);
        double share = 1;
        for (int i = 0;
                i < MOST_HALVINGS && !(next.score().getNorm() < at.score().getNorm());
                i++) {
            share /= 2;
            next = Equations.at(at.theta().add(move.mapMultiply(share)), design);
        }
        return next;
    }

    private static void addProduct(double[][] to, double weight, double[] left, double[] right) {
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                to[i][j] += weight * left[i] * right[j];
            }
        }
    }

    /** The equations at some coefficients. */
    private record Equations(RealVector theta, RealVector score, RealMatrix slope, List<Sandwich.Share> people) {

        static Equations at(RealVector theta, Design design) {
            List<Sandwich.Share> people = new ArrayList<>();
            RealVector score = MatrixUtils.createRealVector(new double[design.size()]);
            RealMatrix slope = MatrixUtils.createRealMatrix(design.size(), design.size());
            for (List<StudyMoment> moments : design.people()) {
                Sandwich.Share share = share(moments, theta, design);
                people.add(share);
                score = score.add(share.score());
                slope = slope.add(share.slope());
            }
            return new Equations(theta, score, slope, people);
        }

        private static Sandwich.Share share(List<StudyMoment> moments, RealVector theta, Design design) {
            int size = design.size();
            double[] score = new double[size];
            double[][] slope = new double[size][size];
            double[][] leverage = new double[size][size];
            double[] x = new double[size];
            double[] mean = new double[size];
            double[] effect = new double[size];
            for (StudyMoment one : moments) {
                double treated = one.prompted() ? 1 : 0;
                design.regressors(one, x);
                design.fill(one, 1, treated, mean);
                design.fill(one, 0, treated, effect);
                double lift = Math.exp(dot(effect, theta));
                double fitted = Math.exp(dot(mean, theta));
                double weight = design.weight(one) / lift;
                for (int i = 0; i < size; i++) {
                    score[i] += weight * (one.outcome() - fitted) * x[i];
                }
                addProduct(leverage, weight * fitted, x, mean);
                addProduct(slope, weight * fitted, x, mean);
                addProduct(slope, weight * (one.outcome() - fitted), x, effect);
            }
            return new Sandwich.Share(
                    MatrixUtils.createRealVector(score),
                    MatrixUtils.createRealMatrix(slope),
                    MatrixUtils.createRealMatrix(leverage));
        }

        private static double dot(double[] left, RealVector right) {
            double sum = 0;
            for (int i = 0; i < left.length; i++) {
                sum += left[i] * right.getEntry(i);
            }
            return sum;
        }
    }
}
