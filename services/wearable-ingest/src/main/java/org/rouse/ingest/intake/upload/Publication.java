package org.rouse.ingest.intake.upload;

import java.io.IOException;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.PullTask;
import org.rouse.contracts.v1.Quarantined;

/** Receives the records of one upload while it is being read. May block for a bounded time, which is how a slow log slows a fast sender. */
public interface Publication {

    /**
     * Takes evidence for {@code rouse.activity.v1} or {@code rouse.sitting-time.v1}.
     *
     * @throws IOException when the log does not take it
     */
    void evidence(Topic topic, Evidence evidence) throws IOException;

    /**
     * Takes a task to pull data from a provider. The default, for readers that only inspect an upload, does nothing.
     *
     * @throws IOException when the log does not take it
     */
    default void toPull(PullTask task) throws IOException {}

    /**
     * Takes a refused record.
     *
     * @throws IOException when the log does not take it
     */
    void quarantined(Quarantined record) throws IOException;
}
