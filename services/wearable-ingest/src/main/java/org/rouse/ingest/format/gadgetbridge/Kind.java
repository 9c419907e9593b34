package org.rouse.ingest.format.gadgetbridge;

/** What a sample says of its minute beside its numbers. */
enum Kind {
    /** Nothing, or an activity that steps and heart rate tell better. */
    OPEN,
    ASLEEP,
    /** Awake within a night. */
    AWAKE,
    NOT_WORN,
    /** The same as the sample before. */
    UNCHANGED
}
