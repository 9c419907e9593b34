package org.rouse.ingest.intake.upload;

import java.time.Instant;

/** Erases the data that a part of the service holds of an erased person. It may be called again at every start, and more than once. */
@FunctionalInterface
public interface PersonErased {

    /**
     * Must not block.
     *
     * @param at time of the erasure; newer data belong to a person who came back
     */
    void erased(String personId, Instant at);
}
