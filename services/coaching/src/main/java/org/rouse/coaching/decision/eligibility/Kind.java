package org.rouse.coaching.decision.eligibility;

/** What a prompt asks for. The order is persisted: only ever append. */
public enum Kind {
    /** Stand up and walk a little. Needs no clearance (DOMAIN section 4). */
    DESK_BREAK,
    /** A low-impact aerobic session. Exercise: needs clearance. */
    AEROBIC,
    /** Whether the prompts still suit. Asks for no movement. */
    QUESTION,
    /** To see a provider. Goes out whatever else holds. */
    SEEK_CARE,
    /** What somebody planned, for want of a device that shows them live. */
    PLANNED_BREAK,
    /** A day or a week looked back on. Asks for nothing. */
    SUMMARY,
    /** The safety list is to be answered again. */
    CHECK_IN,
    /** What the plan has for the day. Exercise: needs clearance. */
    SESSION,
    /** What a coach wrote. Asks for nothing. */
    MESSAGE,
    /** A coach has the person reminded of a break. */
    BREAK_REMINDER,
    /** A coach has the person reminded of what the plan has for the day. Exercise: needs clearance. */
    SESSION_REMINDER,
    /** A coach has the person reminded to check in. */
    CHECK_IN_REMINDER;

    /** Whether it costs neither budget nor cool-down: it is told at a time of its own, or is what somebody wrote. */
    public boolean isFree() {
        return this == SUMMARY || this == CHECK_IN || this == SESSION || this == MESSAGE;
    }

    /**
     * Whether what the person does right after it is looked at, and moving counts as an answer: after whatever asks for movement at once, and
     * after a question and word to see a provider, which ask for none.
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

    /** Whether it asks for exercise, which waits for clearance and rests in pain; a break is none. */
    boolean isExercise() {
        return this == AEROBIC || this == SESSION || this == SESSION_REMINDER;
    }

    /** Whether it asks for no more than a break. */
    boolean isBreak() {
        return this == DESK_BREAK || this == PLANNED_BREAK || this == BREAK_REMINDER;
    }

    /** Whether it takes of the day's budget of desk prompts: breaks, what comes in the place of one, and whatever a coach reminds of. */
    boolean takesOfDeskBudget() {
        return isBreak() || this == QUESTION || isReminder();
    }
}
