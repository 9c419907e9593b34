package org.rouse.coaching.organisation;

/** The bounds within which an organisation may set how long the data of its people is kept, in whole days, both inclusive. */
public final class RetentionBounds {

    /** The least for minutes, days, stretches and weeks: twelve weeks of trends, and the week under way. */
    public static final int LEAST_MOVEMENT_DAYS = 92;

    /** The most for the same: ten years. */
    public static final int MOST_MOVEMENT_DAYS = 3653;

    /** The least for check-ins and cases. */
    public static final int LEAST_RECORD_DAYS = 92;

    /** The most for the same: the log keeps them no longer, also where an organisation sets nothing. */
    public static final int MOST_RECORD_DAYS = 400;

    /**
     * The least for decisions, their outcomes, and prompts with their answers: they are learnt from for 28 days, and trends look back twelve
     * weeks.
     */
    public static final int LEAST_DECISION_DAYS = 92;

    /** The most for the same: the log keeps them no longer, also where an organisation sets nothing. */
    public static final int MOST_DECISION_DAYS = 400;

    /** The least for the audit: what the log keeps unless the operator says otherwise. */
    public static final int LEAST_AUDIT_DAYS = 400;

    /** The most for the same: six years. */
    public static final int MOST_AUDIT_DAYS = 2192;

    private RetentionBounds() {}
}
