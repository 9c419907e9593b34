package org.rouse.ingest.provider.pull;

import java.util.List;
import org.rouse.contracts.v1.PullTask;

/** Oura: the one document that an event names. */
final class OuraPlan implements PullPlan {

    private final ProviderAddresses addresses;

    OuraPlan(ProviderAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<PullRequest> requests(PullTask task) {
        return List.of(PullRequest.get(addresses.at("/v2/usercollection/%s/%s", task.getWhat(), task.getObjectId())));
    }
}
