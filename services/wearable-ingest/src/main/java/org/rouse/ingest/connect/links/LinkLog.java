package org.rouse.ingest.connect.links;

import java.util.function.UnaryOperator;
import org.rouse.contracts.v1.Links;
import org.rouse.ingest.intake.upload.LogUnavailableException;

/** Where changes of what a person connected are written. */
public interface LinkLog {

    /**
     * Changes what is known of a person. Blocks until the change is durable and can be read from {@link ConnectionIndex}.
     *
     * @param change from what is known now to what shall be; raises the revision of everything it touches. May be asked again
     * @return what is known then, which is the change joined with what other instances wrote meanwhile
     * @throws LogUnavailableException when it could not be made durable now; it may or may not have been
     */
    Links change(String personId, UnaryOperator<Links> change) throws LogUnavailableException;
}
