package org.rouse.coaching.decision;

import org.rouse.coaching.checkin.Tier;

/** What a rule saw. */
public sealed interface Facts {

    /**
     * Of a stretch of sitting.
     *
     * @param minutes          since its first sedentary minute
     * @param everyMinutes     between the breaks of the person's plan; 0 where nothing is known of the person
     * @param transportMinutes of it spent in a vehicle
     * @param coveragePercent  known share of it, 0-100
     * @param decisionPoint    which of its moments it is, from 1
     */
    record Sitting(int minutes, int everyMinutes, int transportMinutes, int coveragePercent, int decisionPoint)
            implements Facts {}

    /** Moderate-equivalent minutes of the rolling 7 local days: done, planned, missing, and what each day left would take. */
    record Aerobic(int earned, int target, int missing, int perDay) implements Facts {}

    /** Of a warning sign. */
    record Warning(Tier tier, RedFlag.RaisedBy raisedBy) implements Facts {}
}
