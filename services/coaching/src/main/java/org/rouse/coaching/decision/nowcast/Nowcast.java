package org.rouse.coaching.decision.nowcast;

/**
 * What was likely at a moment whose newest evidence was some minutes old.
 *
 * @param table             version of the table of hazards
 * @param ageMinutes        of the newest evidence, whole minutes
 * @param chanceThousandths that the person was still sitting
 * @param leastThousandths  from which chance on that counts like what is seen
 * @param factorThousandths how soon they get up against the table, 1000 = as it has it
 * @param transportMinutes  in a vehicle, of the hour before the newest evidence
 * @param transportPercent  of the days known at this quarter hour, in how many they were in a vehicle
 * @param turnedOff         they wish none, or have said too often that they had just moved
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

    /** Whether it counts like what is seen. */
    public boolean counts() {
        return !turnedOff && chanceThousandths >= leastThousandths;
    }
}
