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
    SESSION;

    /** Whether it is told at a time of its own: it costs neither budget nor cool-down, and nothing is held against it. */
    public boolean isByTheClock() {
        return this == SUMMARY || this == CHECK_IN || this == SESSION;
    }

    /** Whether it asks for exercise, which waits for clearance and rests in pain; a break is none. */
    boolean isExercise() {
        return this == AEROBIC || this == SESSION;
    }

    /** Whether it is for a break, or in the place of one. */
    boolean isAtDesk() {
        return this == DESK_BREAK || this == QUESTION || this == PLANNED_BREAK;
    }
}
