package org.rouse.ingest.intake.upload;

import java.time.Instant;

/** Forgets what a part of the service keeps of somebody who was erased. It may be told again at every start, and more than once. */
@FunctionalInterface
public interface PersonErased {

    /**
     * Must not block.
     *
     * @param at when; what is newer is of somebody who came back
     */
    void erased(String personId, Instant at);
}
