package org.rouse.ingest.format.gadgetbridge;

/** The statement of a sample about its minute, beside its numbers. */
enum Kind {
    /** Nothing, or an activity that steps and heart rate describe better. */
    OPEN,
    ASLEEP,
    /** Awake within a night. */
    AWAKE,
    NOT_WORN,
    /** The same as the previous sample. */
    UNCHANGED
}
