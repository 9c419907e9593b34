package org.rouse.coaching.decision;

import org.rouse.coaching.decision.eligibility.Kind;

/** The matters that recur by the calendar. The order is persisted: only ever append. */
public enum Matter {
    /** The review of the day, in the evening, or in the next morning where its data came late. */
    DAY_SUMMARY("daily-summary", Kind.SUMMARY),
    /** The review of the past week. */
    WEEK_SUMMARY("weekly-summary", Kind.SUMMARY),
    /** The safety list is due again. */
    CHECK_IN("check-in-due", Kind.CHECK_IN),
    /** Plans the breaks of the day: nobody is prompted, and nothing is decided. */
    PLANNING("planning", Kind.PLANNED_BREAK),
    /** The day's session of the plan is not done yet. */
    SESSION("session-due", Kind.SESSION);

    private final String word;
    private final Kind kind;

    Matter(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** Its name on the log; never changes. */
    String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }
}
