package org.rouse.ingest.intake.http;

/** A body arrives too slowly. Without a stack trace: it is the sender's fault, not a bug. */
public final class SlowBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlowBodyException(String rule) {
        super(rule, null, false, false);
    }

    /** Whether a slow body caused the failure. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SlowBodyException) {
                return true;
            }
        }
        return false;
    }
}
