package org.rouse.coaching.movement.policy;

/**
 * The cutpoints of measures between intensities. All are the least value of the named class.
 *
 * @param lightCounts     accelerometer counts a minute; below is sedentary. NHANES: 100
 * @param moderateCounts  2020 (Troiano 2008)
 * @param vigorousCounts  5999 (Troiano 2008)
 * @param uprightSteps    steps of a single minute that show movement
 * @param uprightCadence  mean steps a minute over a longer span that show movement throughout it
 * @param moderateCadence 100 (CADENCE-Adults, doi:10.1186/s12966-019-0769-6)
 * @param vigorousCadence 130 (same)
 */
public record Cutpoints(
        int lightCounts,
        int moderateCounts,
        int vigorousCounts,
        int uprightSteps,
        int uprightCadence,
        int moderateCadence,
        int vigorousCadence) {

    public Cutpoints {
        if (lightCounts < 1 || moderateCounts < lightCounts || vigorousCounts < moderateCounts) {
            throw new IllegalArgumentException("counts must satisfy 1 <= light <= moderate <= vigorous");
        }
        if (uprightSteps < 1
                || uprightCadence < 1
                || moderateCadence < uprightCadence
                || vigorousCadence < moderateCadence) {
            throw new IllegalArgumentException("cadence must satisfy 1 <= upright <= moderate <= vigorous");
        }
    }

    /** The defaults of DOMAIN section 1.6 and NHANES. */
    public static Cutpoints defaults() {
        return new Cutpoints(100, 2020, 5999, 1, 20, 100, 130);
    }

    /** A copy with another upper bound of sedentary, counts a minute. */
    public Cutpoints withLightCounts(int counts) {
        return new Cutpoints(
                counts, moderateCounts, vigorousCounts, uprightSteps, uprightCadence, moderateCadence, vigorousCadence);
    }

    /** A copy with another lower bound of moderate, counts a minute. */
    public Cutpoints withModerateCounts(int counts) {
        return new Cutpoints(
                lightCounts, counts, vigorousCounts, uprightSteps, uprightCadence, moderateCadence, vigorousCadence);
    }
}
