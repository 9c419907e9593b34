package org.rouse.ingest.intake.http;

/** A body comes in too slowly. Without a stack: it is the sender's, not a bug. */
public final class SlowBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlowBodyException(String rule) {
        super(rule, null, false, false);
    }

    /** Whether that is why something failed. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SlowBodyException) {
                return true;
            }
        }
        return false;
    }
}
