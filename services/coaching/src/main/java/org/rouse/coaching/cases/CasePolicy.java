package org.rouse.coaching.cases;

import java.time.Duration;

/**
 * The limits from which on grounds hold.
 *
 * @param silence       age of the newest minute of data from which on data counts as silent
 * @param noAnswer      time since the first unanswered prompt
 * @param clearanceWait time without a clearance
 * @param notWornDays   number of the last six whole days on which the watch was not worn
 * @param notWorn       least time off on such a day, while the day is not valid
 * @param reminder      time after which a coach has to look at a sign that the provider has to be told of
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

    /** The defaults: DOMAIN sections 3 and 4, and our own where they leave room. */
    public static CasePolicy defaults() {
        return DEFAULTS;
    }
}
