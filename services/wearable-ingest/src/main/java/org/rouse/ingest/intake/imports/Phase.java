package org.rouse.ingest.intake.imports;

/** The progress of an import. */
enum Phase {
    /** Its bytes are arriving. */
    RECEIVING,
    /** All bytes have arrived; it waits for its turn, or for the log. */
    WAITING,
    READING,
    /** It was read to its end. */
    DONE,
    /** From some byte on it could not be split into records; the records before stand. */
    MALFORMED,
    /** It could not be read for a reason of ours. */
    FAILED,
    CANCELLED;

    boolean isOver() {
        return switch (this) {
            case RECEIVING, WAITING, READING -> false;
            case DONE, MALFORMED, FAILED, CANCELLED -> true;
        };
    }
}
