package org.rouse.ingest.provider.pull;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;
import tools.jackson.databind.JsonNode;

/**
 * Google Health: the data points of one type in the changed span, by pages. Points of intervals are found by their physical start; sessions
 * only by civil time, so the request covers a day more on either side.
 */
final class GooglePlan implements PullPlan {

    private final ProviderAddresses addresses;

    GooglePlan(ProviderAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<PullRequest> requests(PullTask task) {
        PullPeriod told = PullPeriod.of(task);
        PullPeriod span = told.end().isAfter(told.start())
                ? told
                : new PullPeriod(told.start(), told.start().plusSeconds(1));
        String filter = filter(task.getWhat(), span);
        return List.of(PullRequest.get(
                addresses.at("/v4/users/me/dataTypes/%s/dataPoints?pageSize=1000&filter=%s", task.getWhat(), filter)));
    }

    private static String filter(String type, PullPeriod span) {
        return switch (type) {
            case "exercise" -> civil("exercise.interval.civil_start_time", span);
            case "sleep" -> civil("sleep.interval.civil_end_time", span);
            case "heart-rate" -> physical("heart_rate.sample_time.physical_time", span);
            default -> physical(type.replace('-', '_') + ".interval.start_time", span);
        };
    }

    private static String physical(String field, PullPeriod span) {
        return between(field, span.start().toString(), span.end().toString());
    }

    private static String civil(String field, PullPeriod span) {
        return between(
                field,
                span.firstDay().minusDays(1) + "T00:00:00",
                span.lastDay().plusDays(2) + "T00:00:00");
    }

    private static String between(String field, String from, String to) {
        return field + " >= \"" + from + "\" AND " + field + " < \"" + to + "\"";
    }

    @Override
    public Optional<PullRequest> next(PullRequest asked, JsonNode answer) {
        String token = answer.path("nextPageToken").asString("");
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(asked.page("pageToken", ProviderAddresses.encoded(token)));
    }
}
