package org.rouse.ingest.pull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;
import tools.jackson.databind.JsonNode;

/**
 * Google Health: the data points of one type in the span that changed, by pages. Points of intervals are found by their physical start;
 * sessions only by civil time, so a day more is asked for on either side.
 */
final class GooglePlan implements PullPlan {

    private static final String PAGE_TOKEN = "&pageToken=";
    private static final Duration UNTOLD = Duration.ofDays(1);

    private final Addresses addresses;

    GooglePlan(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<PullRequest> requests(PullTask task) {
        Instant end = Instant.ofEpochMilli(task.getEndMs() == 0 ? task.getNotifiedAtMs() : task.getEndMs());
        Instant start = task.getStartMs() == 0 ? end.minus(UNTOLD) : Instant.ofEpochMilli(task.getStartMs());
        String filter = filter(task.getWhat(), start, end.isAfter(start) ? end : start.plusSeconds(1));
        return List.of(PullRequest.get(
                addresses.at("/v4/users/me/dataTypes/%s/dataPoints?pageSize=1000&filter=%s", task.getWhat(), filter)));
    }

    private static String filter(String type, Instant start, Instant end) {
        return switch (type) {
            case "exercise" -> civil("exercise.interval.civil_start_time", start, end);
            case "sleep" -> civil("sleep.interval.civil_end_time", start, end);
            case "heart-rate" -> between("heart_rate.sample_time.physical_time", start.toString(), end.toString());
            default -> between(type.replace('-', '_') + ".interval.start_time", start.toString(), end.toString());
        };
    }

    private static String civil(String field, Instant start, Instant end) {
        LocalDate first = start.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        LocalDate last = end.atZone(ZoneOffset.UTC).toLocalDate().plusDays(2);
        return between(field, first + "T00:00:00", last + "T00:00:00");
    }

    private static String between(String field, String from, String to) {
        return field + " >= \"" + from + "\" AND " + field + " < \"" + to + "\"";
    }

    @Override
    public Optional<PullRequest> next(PullRequest asked, JsonNode answer) {
        String token = answer.path("nextPageToken").asString("");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        String uri = asked.uri().toString();
        int before = uri.indexOf(PAGE_TOKEN);
        String first = before < 0 ? uri : uri.substring(0, before);
        return Optional.of(PullRequest.get(URI.create(first + PAGE_TOKEN + Addresses.encoded(token))));
    }
}
