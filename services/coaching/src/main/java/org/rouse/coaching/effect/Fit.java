package org.rouse.coaching.effect;

import java.util.Arrays;
import java.util.Objects;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The result of an estimator: coefficients of the controls, then of the effect, the intercept first in both.
 *
 * <p>Intervals are those of the R package MRTAnalysis: a squared ratio is compared with Hotelling's T squared of as many terms as take part
 * and {@code people - coefficients} degrees of freedom, which for a single coefficient is Student's t.
 */
public final class Fit {

    private static final double LEVEL = 0.95;

    private final RealVector theta;
    private final int controls;
    private final RealMatrix plain;
    private final RealMatrix corrected;
    private final int people;
    private final boolean isCorrected;

    Fit(RealVector theta, int controls, Sandwich.Covariances covariances, int people, boolean isCorrected) {
        this.theta = theta;
        this.controls = controls;
        this.plain = covariances.plain();
        this.corrected = covariances.corrected();
        this.people = people;
        this.isCorrected = isCorrected;
    }

    public int people() {
        return people;
    }

    /** Degrees of freedom: people less coefficients. */
    public int df() {
        return people - theta.getDimension();
    }

    /** The coefficient of a control; 0 is the intercept. */
    public double control(int index) {
        return theta.getEntry(check(index, controls));
    }

    /** The effect where all moderators are 0. */
    public Coefficient effect() {
        return effect(0);
    }

    /** A coefficient of the effect; 0 is the intercept, then the moderators. */
    public Coefficient effect(int index) {
        double[] weights = new double[terms()];
        weights[check(index, terms())] = 1;
        return combination(weights);
    }

    /** Its standard error without the correction for few people. */
    public double plainStandardError(int index) {
        int at = controls + check(index, terms());
        return Math.sqrt(plain.getEntry(at, at));
    }

    /**
     * A weighted sum of the coefficients of the effect. Where more than one takes part, the interval is that of the package: by Hotelling's
     * T squared divided by its own scale, and narrower than Student's.
     *
     * @param weights one for each, the intercept's first
     */
    public Coefficient combination(double... weights) {
        if (weights.length != terms() || Arrays.stream(weights).allMatch(one -> one == 0)) {
            throw new IllegalArgumentException("a combination needs " + terms() + " weights, not all of them 0");
        }
        double[] all = new double[theta.getDimension()];
        System.arraycopy(weights, 0, all, controls, weights.length);
        RealVector sum = MatrixUtils.createRealVector(all);
        RealMatrix covariance = isCorrected ? corrected : plain;
        double estimate = sum.dotProduct(theta);
        double error = Math.sqrt(sum.dotProduct(covariance.operate(sum)));
        int taking = (int) Arrays.stream(weights).filter(one -> one != 0).count();
        double scale = taking * (taking + df() - 1.0) / df();
        FDistribution f = new FDistribution(taking, df());
        double reach = error * Math.sqrt(f.inverseCumulativeProbability(LEVEL) / scale);
        double statistic = estimate * estimate / (error * error);
        return new Coefficient(
                estimate,
                error,
                estimate - reach,
                estimate + reach,
                statistic,
                taking,
                df(),
                1 - f.cumulativeProbability(statistic * scale));
    }

    private int terms() {
        return theta.getDimension() - controls;
    }

    private static int check(int index, int size) {
        return Objects.checkIndex(index, size);
    }
}
