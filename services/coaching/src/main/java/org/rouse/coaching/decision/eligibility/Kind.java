package org.rouse.coaching.decision.eligibility;

/** The kinds of prompts. The order is persisted: only ever append. */
public enum Kind {
    /** Stand up and walk a little. Needs no clearance (DOMAIN section 4). */
    DESK_BREAK,
    /** A low-impact aerobic session. Exercise: needs clearance. */
    AEROBIC,
    /** The question whether prompts still suit. Asks for no movement. */
    QUESTION,
    /** The advice to see a provider. Sent whatever else holds. */
    SEEK_CARE,
    /** A break that the person planned, for lack of a live device. */
    PLANNED_BREAK,
    /** The review of a day or a week. Asks for no movement. */
    SUMMARY,
    /** The safety list is due. */
    CHECK_IN,
    /** The day's session of the plan. Exercise: needs clearance. */
    SESSION,
    /** A coach's message. Asks for no movement. */
    MESSAGE,
    /** A coach's reminder of a break. */
    BREAK_REMINDER,
    /** A coach's reminder of the day's session. Exercise: needs clearance. */
    SESSION_REMINDER,
    /** A coach's reminder to check in. */
    CHECK_IN_REMINDER;

    /** Whether it costs neither budget nor cool-down: it has a time of its own, or a coach wrote it. */
    public boolean isFree() {
        return this == SUMMARY || this == CHECK_IN || this == SESSION || this == MESSAGE;
    }

    /**
     * Whether the person's behaviour right after it is observed, and moving counts as an answer: after prompts for immediate movement, and
     * after a question and advice to see a provider.
     */
    public boolean isFollowed() {
        return !isFree() && this != SESSION_REMINDER && this != CHECK_IN_REMINDER;
    }

    /** Whether a coach asked for it. */
    public boolean isByCoach() {
        return this == MESSAGE || isReminder();
    }

    private boolean isReminder() {
        return this == BREAK_REMINDER || this == SESSION_REMINDER || this == CHECK_IN_REMINDER;
    }

    /** Whether it asks for exercise, which needs clearance and rests during pain; a break is none. */
    boolean isExercise() {
        return this == AEROBIC || this == SESSION || this == SESSION_REMINDER;
    }

    /** Whether it asks for no more than a break. */
    boolean isBreak() {
        return this == DESK_BREAK || this == PLANNED_BREAK || this == BREAK_REMINDER;
    }

    /** Whether it counts against the day's budget of desk prompts: breaks, their substitutes, and coaches' reminders. */
    boolean takesOfDeskBudget() {
        return isBreak() || this == QUESTION || isReminder();
    }
}
