package org.rouse.coaching.cases;

/** How soon somebody has to look, the most urgent first. The order is persisted: only ever append. */
public enum Severity {
    /** At once, at night too. */
    URGENT,
    /** Within two days. */
    SOON,
    /** With the week's review. */
    ROUTINE;

    /** Whether it leaves less time. */
    boolean isAbove(Severity other) {
        return compareTo(other) < 0;
    }
}
