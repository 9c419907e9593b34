package org.rouse.ingest.provider.pull;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;

/** Garmin: the URL in a ping, which answers with an array of summaries of the pinged type. */
final class GarminPlan implements PullPlan {

    private final ProviderAddresses addresses;

    GarminPlan(ProviderAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<PullRequest> requests(PullTask task) throws PullRefusedException {
        if (task.getUrl().isEmpty()) {
            return List.of();
        }
        URI uri = addresses.named(task.getUrl());
        return List.of(new PullRequest(uri, Optional.empty(), "{\"" + task.getWhat() + "\":%s}"));
    }
}
