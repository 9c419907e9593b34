package org.rouse.ingest.provider.pull;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;
import tools.jackson.databind.JsonNode;

/** What is asked of one provider. Stateless. */
interface PullPlan {

    /**
     * The requests that a task comes to; none where there is nothing to pull.
     *
     * @throws PullRefusedException when the task names what is not to be asked for
     */
    List<PullRequest> requests(PullTask task) throws PullRefusedException;

    /** The request for the page after this answer, if there is one. */
    default Optional<PullRequest> next(PullRequest asked, JsonNode answer) {
        return Optional.empty();
    }

    /** The status an answer means, where the provider tells it in the body of a 200. */
    default int status(JsonNode answer) {
        return 200;
    }
}
