package org.rouse.ingest.intake.upload;

import java.util.Optional;
import org.rouse.contracts.Agreements.NoData;

/** Decides by a person's agreements whether their data may be taken in now. Any thread may ask; it never waits. */
@FunctionalInterface
public interface Permission {

    /** Permits everybody's data. */
    Permission ALL = _ -> Optional.empty();

    /** The reason against taking in the person's data; empty where there is none. */
    Optional<NoData> against(String personId);
}
