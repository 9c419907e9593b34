package org.rouse.ingest.intake.upload;

import java.io.IOException;

/** The stream of an upload throws this when its reading was cancelled. The records read before stand. */
public final class StoppedException extends IOException {

    private static final long serialVersionUID = 1L;

    static final String RULE = "upload.stopped";

    public StoppedException() {
        super("the upload was stopped by its sender");
    }
}
