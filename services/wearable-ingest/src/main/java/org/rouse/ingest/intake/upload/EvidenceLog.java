package org.rouse.ingest.intake.upload;

/** The log that evidence is written to. */
public interface EvidenceLog {

    /**
     * Opens a publication for one upload.
     *
     * @throws LogUnavailableException when the log is known to be away
     */
    LogPublication open() throws LogUnavailableException;
}
