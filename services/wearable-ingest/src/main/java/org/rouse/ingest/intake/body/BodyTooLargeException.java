package org.rouse.ingest.intake.body;

import java.io.IOException;

/** A body is larger than it may be. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLargeException(String message) {
        super(message);
    }
}
