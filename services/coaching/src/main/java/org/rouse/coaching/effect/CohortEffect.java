package org.rouse.coaching.effect;

/** The effect of prompting on a cohort, or why there is none to tell. */
public sealed interface CohortEffect {

    /** It was estimated. */
    record Measured(Fit fit) implements CohortEffect {}

    /** It can't be, from these moments. */
    record NotMeasured(Why why) implements CohortEffect {}

    /** What stands in the way. */
    enum Why {
        /** No more people than coefficients: nothing is left to tell how sure the estimate is. */
        TOO_FEW_PEOPLE("too-few-people"),
        /** The probability of an available moment, or that of the numerator, is 0, 1 or beyond. */
        PROBABILITY_OUT_OF_RANGE("probability-out-of-range"),
        /** A value of an available moment is infinite or not a number. */
        NOT_A_NUMBER("not-a-number"),
        /** A binary outcome is neither 0 nor 1. */
        NOT_BINARY("not-binary"),
        /** All available moments fell on one arm. */
        ONE_ARM("one-arm"),
        /** Controls or moderators say the same twice. */
        COLLINEAR("collinear"),
        /** The equations have no finite solution, as where nobody ever moved in one arm. */
        NO_SOLUTION("no-solution");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** As it stands in answers; never changes. */
        public String code() {
            return code;
        }
    }
}
