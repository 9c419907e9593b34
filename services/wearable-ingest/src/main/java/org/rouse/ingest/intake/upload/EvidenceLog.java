package org.rouse.ingest.intake.upload;

import java.util.Optional;

/** The log that evidence is written to. */
public interface EvidenceLog {

    /**
     * Opens a publication for one upload.
     *
     * @throws LogUnavailableException when the log is known to be unavailable
     */
    LogPublication open() throws LogUnavailableException;

    /**
     * Opens a publication for a small upload, whose thread never has to wait for the log.
     *
     * @return empty where only {@link #open} can tell whether the log is available
     */
    default Optional<PromptPublication> openPrompt() {
        return Optional.empty();
    }
}
