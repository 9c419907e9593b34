package org.rouse.ingest.provider.pull;

import java.util.List;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.PullTask;

/** Polar: the data that an event names. Heart rates and activity of days are in local time, and requested only where its zone is known. */
final class PolarPlan implements PullPlan {

    private final ProviderAddresses addresses;
    private final boolean zoned;

    PolarPlan(ProviderAddresses addresses, boolean zoned) {
        this.addresses = addresses;
        this.zoned = zoned;
    }

    @Override
    public List<PullRequest> requests(PullTask task) throws PullRefusedException {
        String path = switch (task.getWhat()) {
            case "EXERCISE" -> "/v3/exercises/%s?samples=true";
            case "SLEEP" -> "/v3/users/sleep/%s";
            case "CONTINUOUS_HEART_RATE" -> "/v3/users/continuous-heart-rate/%s";
            case "ACTIVITY_SUMMARY" -> "/v3/users/activities/%s?steps=true&activity_zones=true";
            default -> "";
        };
        boolean local =
                task.getWhat().equals("CONTINUOUS_HEART_RATE") || task.getWhat().equals("ACTIVITY_SUMMARY");
        if (local && !zoned) {
            throw new PullRefusedException(Reason.ZONE);
        }
        return path.isEmpty() || task.getObjectId().isEmpty()
                ? List.of()
                : List.of(PullRequest.get(addresses.at(path, task.getObjectId())));
    }
}
