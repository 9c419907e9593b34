package org.rouse.ingest.provider.pull;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;
import tools.jackson.databind.JsonNode;

/** Withings: forms whose action names the requested data. It always answers 200, with the outcome in the body. */
final class WithingsPlan implements PullPlan {

    private static final int INVALID_TOKEN = 401;
    private static final int TOO_MANY = 601;

    private final ProviderAddresses addresses;

    WithingsPlan(ProviderAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<PullRequest> requests(PullTask task) {
        PullPeriod span = PullPeriod.of(task);
        String seconds = "&startdate=" + span.start().getEpochSecond() + "&enddate="
                + span.end().getEpochSecond();
        String days = "&startdateymd=" + span.firstDay() + "&enddateymd=" + span.lastDay();
        return switch (task.getWhat()) {
            case "activity" ->
                List.of(
                        form(
                                "/v2/measure",
                                "action=getintradayactivity&data_fields=steps,duration,heart_rate" + seconds),
                        form("/v2/measure", "action=getworkouts" + days));
            case "sleep" ->
                List.of(
                        form("/v2/sleep", "action=get&data_fields=hr" + seconds),
                        form("/v2/sleep", "action=getsummary" + days));
            default -> List.of();
        };
    }

    private PullRequest form(String path, String form) {
        return PullRequest.post(addresses.at(path), form);
    }

    @Override
    public Optional<PullRequest> next(PullRequest asked, JsonNode answer) {
        JsonNode body = answer.path("body");
        boolean more = body.path("more").asBoolean(false) && body.path("offset").canConvertToInt();
        return more
                ? Optional.of(asked.page(
                        "offset", Integer.toString(body.path("offset").asInt(0))))
                : Optional.empty();
    }

    @Override
    public int status(JsonNode answer) {
        return switch (answer.path("status").asInt(-1)) {
            case 0 -> 200;
            case 100, 101, 102, 200, INVALID_TOKEN -> 401;
            case TOO_MANY -> 429;
            default -> 502;
        };
    }
}
