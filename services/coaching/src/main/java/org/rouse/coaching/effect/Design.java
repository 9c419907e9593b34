package org.rouse.coaching.effect;

import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.rouse.coaching.effect.CohortEffect.Why;

/**
 * The moments of a cohort laid out for an estimator. A moment weighs {@code (p~/p)^A ((1-p~)/(1-p))^(1-A)}, and the treatment is centred at
 * p~, the numerator, so that what the controls leave unexplained does not bias the effect (Boruvka et al. 2018,
 * doi:10.1080/01621459.2017.1305274).
 *
 * @param people    the available moments of each person, including those without any
 * @param controls  coefficients of the controls, the intercept's included
 * @param terms     those of the effect, likewise
 * @param numerator p~
 */
record Design(List<List<StudyMoment>> people, int controls, int terms, double numerator) {

    /**
     * The least ratio of smallest to largest singular value of the scaled regressors: below it, one is the sum of others up to rounding.
     */
    private static final double DISTINCT = 1e-10;

    /** @throws IllegalArgumentException when moments differ in how many controls or moderators they have */
    static Design of(List<List<StudyMoment>> people, double numerator) {
        List<List<StudyMoment>> available = people.stream()
                .map(moments -> moments.stream().filter(StudyMoment::available).toList())
                .toList();
        Optional<StudyMoment> first = available.stream().flatMap(List::stream).findFirst();
        int controls = first.map(one -> one.controls().size()).orElse(0);
        int moderators = first.map(one -> one.moderators().size()).orElse(0);
        boolean uneven = available.stream()
                .flatMap(List::stream)
                .anyMatch(one ->
                        one.controls().size() != controls || one.moderators().size() != moderators);
        if (uneven) {
            throw new IllegalArgumentException("every moment needs as many controls and moderators as the first");
        }
        return new Design(available, controls + 1, moderators + 1, numerator);
    }

    int size() {
        return controls + terms;
    }

    /** The obstacle to any estimate. */
    Optional<Why> obstacle() {
        if (!isProbability(numerator) || !all(one -> isProbability(one.probability()))) {
            return Optional.of(Why.PROBABILITY_OUT_OF_RANGE);
        }
        if (!all(StudyMoment::isFinite)) {
            return Optional.of(Why.NOT_A_NUMBER);
        }
        if (people.size() <= size()) {
            return Optional.of(Why.TOO_FEW_PEOPLE);
        }
        return all(StudyMoment::prompted) || all(one -> !one.prompted()) ? Optional.of(Why.ONE_ARM) : Optional.empty();
    }

    boolean all(java.util.function.Predicate<StudyMoment> holds) {
        return people.stream().flatMap(List::stream).allMatch(holds);
    }

    double weight(StudyMoment one) {
        return one.prompted() ? numerator / one.probability() : (1 - numerator) / (1 - one.probability());
    }

    /** The controls, then the moderators times the centred treatment. */
    void regressors(StudyMoment one, double[] into) {
        fill(one, 1, (one.prompted() ? 1 : 0) - numerator, into);
    }

    /** Fills in the controls and the moderators, each times the given factor. */
    void fill(StudyMoment one, double ofControls, double ofModerators, double[] into) {
        into[0] = ofControls;
        for (int i = 1; i < controls; i++) {
            into[i] = ofControls * one.controls().get(i - 1);
        }
        into[controls] = ofModerators;
        for (int i = 1; i < terms; i++) {
            into[controls + i] = ofModerators * one.moderators().get(i - 1);
        }
    }

    /** Whether a matrix of products of regressors distinguishes all of them, whatever their units. */
    static boolean isRegular(RealMatrix products) {
        double[] scale = new double[products.getRowDimension()];
        for (int i = 0; i < scale.length; i++) {
            double square = Math.abs(products.getEntry(i, i));
            if (square == 0 || !Double.isFinite(square)) {
                return false;
            }
            scale[i] = 1 / Math.sqrt(square);
        }
        RealMatrix diagonal = new DiagonalMatrix(scale);
        RealMatrix scaled = diagonal.multiply(products).multiply(diagonal);
        return new SingularValueDecomposition(scaled).getInverseConditionNumber() > DISTINCT;
    }

    private static boolean isProbability(double value) {
        return value > 0 && value < 1;
    }
}
