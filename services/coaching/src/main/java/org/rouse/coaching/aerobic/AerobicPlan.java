package org.rouse.coaching.aerobic;

/**
 * A person's aerobic target, and the rules by which a day counts as measured.
 *
 * @param weeklyTargetMinutes moderate-equivalent low-impact minutes an ISO week
 * @param sessionCapMinutes   longest session that may be suggested
 * @param validDayMinutes     known awake minutes from which a day is valid
 * @param validDaysNeeded     valid days of seven below which nothing is judged
 */
public record AerobicPlan(int weeklyTargetMinutes, int sessionCapMinutes, int validDayMinutes, int validDaysNeeded) {

    public AerobicPlan {
        if (weeklyTargetMinutes < 0 || sessionCapMinutes < 1 || validDayMinutes < 0) {
            throw new IllegalArgumentException("target and valid minutes must not be negative, the cap at least 1");
        }
        if (validDaysNeeded < 0 || validDaysNeeded > 7) {
            throw new IllegalArgumentException("validDaysNeeded must be 0-7 but is " + validDaysNeeded);
        }
    }

    /** The defaults of DOMAIN section 3: 150 minutes a week, sessions up to 45, valid from 600 minutes on 4 days. */
    public static AerobicPlan defaults() {
        return new AerobicPlan(150, 45, 600, 4);
    }

    /** A copy with another weekly target and session cap, minutes. */
    public AerobicPlan with(int targetMinutes, int capMinutes) {
        return new AerobicPlan(targetMinutes, capMinutes, validDayMinutes, validDaysNeeded);
    }
}
