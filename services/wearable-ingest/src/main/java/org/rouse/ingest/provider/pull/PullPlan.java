package org.rouse.ingest.provider.pull;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;
import tools.jackson.databind.JsonNode;

/** The requests to one provider. Stateless. */
interface PullPlan {

    /**
     * The requests of a task; none where there is nothing to pull.
     *
     * @throws PullRefusedException when the task names something that must not be requested
     */
    List<PullRequest> requests(PullTask task) throws PullRefusedException;

    /** The request for the page after this answer, if any. */
    default Optional<PullRequest> next(PullRequest asked, JsonNode answer) {
        return Optional.empty();
    }

    /** The status of an answer, where the provider states it in the body of a 200. */
    default int status(JsonNode answer) {
        return 200;
    }
}
