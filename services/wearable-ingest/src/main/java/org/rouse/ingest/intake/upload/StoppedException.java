package org.rouse.ingest.intake.upload;

import java.io.IOException;

/** Thrown by the stream of an upload that nobody wants read any further. What was read before it stands. */
public final class StoppedException extends IOException {

    private static final long serialVersionUID = 1L;

    static final String RULE = "upload.stopped";

    public StoppedException() {
        super("the upload was stopped by its sender");
    }
}
