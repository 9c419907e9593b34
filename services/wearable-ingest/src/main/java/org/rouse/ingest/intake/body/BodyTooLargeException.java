package org.rouse.ingest.intake.body;

import java.io.IOException;

/** A body exceeds its size limits. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLargeException(String message) {
        super(message);
    }
}
