package org.rouse.ingest.format.evidence;

import java.io.IOException;

/** The upload, from some byte on, cannot be split into records. The records before it stand. */
public final class MalformedUploadException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /**
     * @param rule    stable name for counting, such as "json.syntax"
     * @param message the rule in words and where it was broken; never a measured value
     */
    public MalformedUploadException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
