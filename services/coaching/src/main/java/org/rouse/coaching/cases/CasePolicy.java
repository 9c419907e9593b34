package org.rouse.coaching.cases;

import java.time.Duration;

/**
 * From when on a ground holds.
 *
 * @param silence       age of the newest minute of data from which on it is silent
 * @param noAnswer      time since the first prompt left unanswered
 * @param clearanceWait time without a clearance
 * @param notWornDays   of the last six whole days that the watch was not worn on
 * @param notWorn       on such a day, at least, while the day is not valid
 * @param reminder      time after which somebody has to look at a sign the provider is to be told of
 */
public record CasePolicy(
        Duration silence,
        Duration noAnswer,
        Duration clearanceWait,
        int notWornDays,
        Duration notWorn,
        Duration reminder) {

    private static final CasePolicy DEFAULTS = new CasePolicy(
            Duration.ofHours(48),
            Duration.ofDays(7),
            Duration.ofDays(3), // [ours]
            4, // as many as leave too few valid days in a week (DOMAIN section 3)
            Duration.ofHours(4), // [ours]
            Duration.ofDays(7));

    /** DOMAIN sections 3 and 4, and where they leave room our own. */
    public static CasePolicy defaults() {
        return DEFAULTS;
    }
}
