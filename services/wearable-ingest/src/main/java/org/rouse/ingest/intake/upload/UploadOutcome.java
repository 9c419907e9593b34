package org.rouse.ingest.intake.upload;

/** How the reading of an upload ended. What the receipt says was accepted has been handed to the log either way. */
public sealed interface UploadOutcome {

    Receipt receipt();

    /** Read to its end. */
    record Read(Receipt receipt) implements UploadOutcome {}

    /**
     * From some byte on it could not be told apart into records, or was not to be.
     *
     * @param rule stable name of the rule it breaks, such as "json.syntax"
     */
    record Malformed(Receipt receipt, String rule, String message) implements UploadOutcome {}
}
