package org.rouse.coaching.decision;

import org.rouse.coaching.decision.eligibility.Kind;

/** What comes round by the calendar. The order is persisted: only ever append. */
public enum Matter {
    /** The day looked back on, in the evening, or in the next morning where it came late. */
    DAY_SUMMARY("daily-summary", Kind.SUMMARY),
    /** The week that is over. */
    WEEK_SUMMARY("weekly-summary", Kind.SUMMARY),
    /** The safety list is to be answered again. */
    CHECK_IN("check-in-due", Kind.CHECK_IN),
    /** The breaks of the day are to be planned: nobody is told, and nothing is decided. */
    PLANNING("planning", Kind.PLANNED_BREAK),
    /** What the plan has for the day is not done yet. */
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
