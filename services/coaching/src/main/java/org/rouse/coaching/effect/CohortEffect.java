package org.rouse.coaching.effect;

/** The effect of prompting on a cohort, or why there is no estimate. */
public sealed interface CohortEffect {

    /** The effect was estimated. */
    record Measured(Fit fit) implements CohortEffect {}

    /** These moments allow no estimate. */
    record NotMeasured(Why why) implements CohortEffect {}

    /** The obstacle to an estimate. */
    enum Why {
        /** No more people than coefficients: nothing is left to determine the uncertainty. */
        TOO_FEW_PEOPLE("too-few-people"),
        /** The probability of an available moment, or that of the numerator, is 0, 1 or beyond. */
        PROBABILITY_OUT_OF_RANGE("probability-out-of-range"),
        /** A value of an available moment is infinite or not a number. */
        NOT_A_NUMBER("not-a-number"),
        /** A binary outcome is neither 0 nor 1. */
        NOT_BINARY("not-binary"),
        /** All available moments fell on one arm. */
        ONE_ARM("one-arm"),
        /** Controls or moderators are linearly dependent. */
        COLLINEAR("collinear"),
        /** The equations have no finite solution, as where nobody ever moved in one arm. */
        NO_SOLUTION("no-solution");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** The word in answers; never changes. */
        public String code() {
            return code;
        }
    }
}
