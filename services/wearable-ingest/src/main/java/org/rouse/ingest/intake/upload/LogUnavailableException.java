package org.rouse.ingest.intake.upload;

import java.io.IOException;

/** The log did not take or confirm a record in time. The record may or may not be there; sending it again is harmless. */
public final class LogUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    public LogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public LogUnavailableException(String message) {
        super(message);
    }
}
