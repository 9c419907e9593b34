package org.rouse.coaching.decision.nowcast;

/**
 * The estimate at a moment whose newest evidence was some minutes old.
 *
 * @param table             version of the table of hazards
 * @param ageMinutes        of the newest evidence, whole minutes
 * @param chanceThousandths that the person was still sitting
 * @param leastThousandths  chance from which on the estimate counts like an observation
 * @param factorThousandths how soon they get up relative to the table, 1000 = equal
 * @param transportMinutes  minutes in a vehicle in the hour before the newest evidence
 * @param transportPercent  share of the days known at this quarter hour on which they were in a vehicle
 * @param turnedOff         whether they want no estimates, or have said too often that they had just moved
 */
public record Nowcast(
        String table,
        int ageMinutes,
        int chanceThousandths,
        int leastThousandths,
        int factorThousandths,
        int transportMinutes,
        int transportPercent,
        boolean turnedOff) {

    /** Whether the person may be at the wheel: they were lately, or often are at this time. */
    public boolean mayDrive() {
        return transportMinutes > 0 || transportPercent >= Habits.OFTEN_PERCENT;
    }

    /** Whether it counts like an observation. */
    public boolean counts() {
        return !turnedOff && chanceThousandths >= leastThousandths;
    }
}
