package org.rouse.coaching.cases;

/** How soon a coach has to look, the most urgent first. The order is persisted: only ever append. */
public enum Severity {
    /** At once, at night too. */
    URGENT,
    /** Within two days. */
    SOON,
    /** A coach looks at it with the week's review. */
    ROUTINE;

    /** Whether it is more urgent than the other. */
    boolean isAbove(Severity other) {
        return compareTo(other) < 0;
    }
}
