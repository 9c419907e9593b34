package org.rouse.ingest.format.shared.time;

/** The one of its occurrences that a wall time means. */
public enum Occurrence {
    /** The wall time happened once, or nothing more is known. */
    ONLY,
    /** The one before the clock was put back. */
    FIRST,
    /** The one after the clock was put back. */
    SECOND,
    /** The wall time happened twice, and neither its offset nor its neighbours tell which is meant. */
    UNTOLD
}
