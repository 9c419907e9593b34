package org.rouse.ingest.intake.upload;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes one small upload from a thread that may never wait. It takes as many records as one upload may have unacknowledged, and throws a
 * {@link WouldWaitException} at one more; nothing is handed to the log before {@link #whenDurable}. Used by one thread.
 */
public interface PromptPublication extends Publication {

    /**
     * Hands everything over, and reports once whether all of it is durable: written to as many replicas as the log demands. Only then may
     * the upload be acknowledged.
     *
     * @param told receives the result once, by any thread and perhaps before this returns; empty when all is durable. Must not block
     */
    void whenDurable(Consumer<Optional<LogUnavailableException>> told);
}
