package org.rouse.coaching.organisation;

/** For how long an organisation can have kept what is of its people, in whole days, both bounds included. */
public final class RetentionBounds {

    /** Of minutes, days, stretches and weeks: twelve weeks of trends, and the week under way. */
    public static final int LEAST_MOVEMENT_DAYS = 92;

    /** Of the same: ten years. */
    public static final int MOST_MOVEMENT_DAYS = 3653;

    /** Of check-ins and cases. */
    public static final int LEAST_RECORD_DAYS = 92;

    /** Of the same: as long as the log has them, and no longer where nothing is said. */
    public static final int MOST_RECORD_DAYS = 400;

    private RetentionBounds() {}
}
