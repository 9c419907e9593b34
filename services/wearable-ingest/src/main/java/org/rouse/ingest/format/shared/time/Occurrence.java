package org.rouse.ingest.format.shared.time;

/** Which of the times at which the clock on the wall showed it is meant by a wall time. */
public enum Occurrence {
    /** It happened once, or nothing more is told of it. */
    ONLY,
    /** Before the clock was put back. */
    FIRST,
    /** After the clock was put back. */
    SECOND,
    /** It happened twice, and neither its offset nor its neighbours tell which is meant. */
    UNTOLD
}
