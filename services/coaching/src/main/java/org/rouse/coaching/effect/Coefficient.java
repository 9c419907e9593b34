package org.rouse.coaching.effect;

/**
 * A coefficient, or a combination of some, with its 95 % interval.
 *
 * @param standardError with the correction for few people where the estimator applies it
 * @param statistic     the squared ratio of estimate and standard error
 * @param terms         number of coefficients that take part: the numerator's degrees of freedom
 * @param df            the denominator's degrees of freedom
 * @param pValue        of there being no effect
 */
public record Coefficient(
        double estimate,
        double standardError,
        double lower,
        double upper,
        double statistic,
        int terms,
        int df,
        double pValue) {}
