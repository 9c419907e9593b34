package org.rouse.ingest.intake.imports;

/** How far an import has come. */
enum Phase {
    /** Its bytes are coming in. */
    RECEIVING,
    /** All bytes are there; it waits for its turn, or for the log. */
    WAITING,
    READING,
    /** Read to its end. */
    DONE,
    /** From some byte on it could not be told apart into records; what came before stands. */
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
