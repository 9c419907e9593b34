package org.rouse.ingest.intake.upload;

import java.io.IOException;

/**
 * An upload has more records than can be taken without waiting for the log. Nothing of it was handed over. Without a stack trace: it is no
 * fault.
 */
public final class WouldWaitException extends IOException {

    private static final long serialVersionUID = 1L;

    public WouldWaitException() {
        super("the upload holds more than can be taken at once");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
