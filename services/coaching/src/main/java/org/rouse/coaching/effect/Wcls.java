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
 * Weighted and centred least squares (Boruvka et al. 2018, doi:10.1080/01621459.2017.1305274): the mean difference that prompting makes to a
 * continuous outcome. Standard errors are corrected for few people up to {@value #FEW} of them.
 */
public final class Wcls {

    /** The number of people up to which they are few: beyond, the correction is not worth its noise. */
    private static final int FEW = 50;

    private Wcls() {}

    /**
     * The effect on the outcome, in its unit.
     *
     * @param people    the moments of each person
     * @param numerator probability that the effect is averaged at; where all moments have the same, that one weighs all equally
     * @throws IllegalArgumentException when available moments differ in how many controls or moderators they have
     */
    public static CohortEffect fit(List<List<StudyMoment>> people, double numerator) {
        Design design = Design.of(people, numerator);
        Optional<Why> obstacle = design.obstacle();
        if (obstacle.isPresent()) {
            return new NotMeasured(obstacle.get());
        }
        int size = design.size();
        double[][] products = new double[size][size];
        double[] right = new double[size];
        List<double[][]> slopes = new ArrayList<>();
        double[] x = new double[size];
        for (List<StudyMoment> moments : design.people()) {
            double[][] own = new double[size][size];
            for (StudyMoment one : moments) {
                design.regressors(one, x);
                double weight = design.weight(one);
                for (int i = 0; i < size; i++) {
                    right[i] += weight * x[i] * one.outcome();
                    for (int j = 0; j < size; j++) {
                        own[i][j] += weight * x[i] * x[j];
                        products[i][j] += weight * x[i] * x[j];
                    }
                }
            }
            slopes.add(own);
        }
        RealMatrix sum = MatrixUtils.createRealMatrix(products);
        if (!Design.isRegular(sum)) {
            return new NotMeasured(Why.COLLINEAR);
        }
        RealMatrix bread = new QRDecomposition(sum).getSolver().getInverse();
        RealVector theta = bread.operate(MatrixUtils.createRealVector(right));
        Sandwich.Covariances covariances = Sandwich.of(shares(design, slopes, theta), bread);
        return new Measured(new Fit(theta, design.controls(), covariances, people.size(), people.size() <= FEW));
    }

    private static List<Sandwich.Share> shares(Design design, List<double[][]> slopes, RealVector theta) {
        List<Sandwich.Share> shares = new ArrayList<>();
        double[] x = new double[design.size()];
        for (int person = 0; person < slopes.size(); person++) {
            double[] score = new double[x.length];
            for (StudyMoment one : design.people().get(person)) {
                design.regressors(one, x);
                double fitted = 0;
                for (int i = 0; i < x.length; i++) {
                    fitted += x[i] * theta.getEntry(i);
                }
                double residual = design.weight(one) * (one.outcome() - fitted);
                for (int i = 0; i < x.length; i++) {
                    score[i] += residual * x[i];
                }
            }
            RealMatrix slope = MatrixUtils.createRealMatrix(slopes.get(person));
            shares.add(new Sandwich.Share(MatrixUtils.createRealVector(score), slope, slope));
        }
        return shares;
    }
}
