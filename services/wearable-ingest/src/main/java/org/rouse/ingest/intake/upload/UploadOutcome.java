package org.rouse.ingest.intake.upload;

/** The end of reading an upload. Records that the receipt counts as accepted were handed to the log either way. */
public sealed interface UploadOutcome {

    Receipt receipt();

    /** The upload was read to its end. */
    record Read(Receipt receipt) implements UploadOutcome {}

    /**
     * From some byte on the upload could not be split into records, or was stopped.
     *
     * @param rule stable name of the rule it breaks, such as "json.syntax"
     */
    record Malformed(Receipt receipt, String rule, String message) implements UploadOutcome {}
}
