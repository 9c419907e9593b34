package org.rouse.ingest.intake.upload;

/** Writes one upload to the log. Used by one thread. */
public interface LogPublication extends Publication {

    /**
     * Waits until everything handed over is durable: written to as many replicas as the log demands. Only then may the upload be
     * acknowledged.
     *
     * @throws LogUnavailableException when some of it was not, within the configured time
     */
    void awaitDurable() throws LogUnavailableException;
}
