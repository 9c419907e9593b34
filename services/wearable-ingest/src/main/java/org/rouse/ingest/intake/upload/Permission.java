package org.rouse.ingest.intake.upload;

import java.util.Optional;
import org.rouse.contracts.Agreements.NoData;

/** Says whether a person's data may be taken in now, by what they agreed to. Any thread may ask; it never waits. */
@FunctionalInterface
public interface Permission {

    /** Everybody's. */
    Permission ALL = _ -> Optional.empty();

    /** What stands against taking in anything of that person; empty where nothing does. */
    Optional<NoData> against(String personId);
}
