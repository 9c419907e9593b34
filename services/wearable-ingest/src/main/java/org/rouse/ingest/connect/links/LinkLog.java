package org.rouse.ingest.connect.links;

import java.util.function.UnaryOperator;
import org.rouse.contracts.v1.Links;
import org.rouse.ingest.intake.upload.LogUnavailableException;

/** Writes changes of people's connections. */
public interface LinkLog {

    /**
     * Changes a person's connections. Blocks until the change is durable and can be read from {@link ConnectionIndex}.
     *
     * @param change from the current connections to the new ones; raises the revision of everything it touches. May be called several times
     * @return the new connections: the change joined with those that other instances wrote meanwhile
     * @throws LogUnavailableException when the change could not be confirmed as durable; it may or may not be
     */
    Links change(String personId, UnaryOperator<Links> change) throws LogUnavailableException;
}
