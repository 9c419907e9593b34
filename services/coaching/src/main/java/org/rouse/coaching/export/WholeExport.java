package org.rouse.coaching.export;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rouse.coaching.access.AccessGrant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object of all parts, written while it is read, so that ten years of data need no more memory than a day. */
@Component
class WholeExport {

    /** The data that the other services hold about the person, each under the same origin. */
    static final List<String> ELSEWHERE = List.of(
            "/api/v1/people/{id}/channels", "/api/v1/people/{id}/channel-order", "/api/v1/devices", "/api/v1/accounts");

    private final List<ExportPart> parts;
    private final JsonMapper json;
    private final InstantSource clock;

    WholeExport(List<ExportPart> parts, JsonMapper json, InstantSource clock) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(ExportPart::name)).toList();
        this.json = json;
        this.clock = clock;
    }

    /** The object in pieces, to be written one after the other. */
    Flux<String> of(AccessGrant grant) {
        Map<String, ?> head = Map.of("person", grant.personId(), "at", clock.instant(), "elsewhere", ELSEWHERE);
        String opened = json.writeValueAsString(head);
        return Flux.just(opened.substring(0, opened.length() - 1))
                .concatWith(Flux.fromIterable(parts).concatMap(part -> property(part, grant)))
                .concatWithValues("}");
    }

    private Flux<String> property(ExportPart part, AccessGrant grant) {
        String name = ",\"" + part.name() + "\":";
        Flux<String> values = Flux.from(part.of(grant)).map(json::writeValueAsString);
        if (!part.isList()) {
            return values.next().map(value -> name + value).flux();
        }
        return Flux.just(name + "[")
                .concatWith(values.index((number, value) -> number == 0 ? value : "," + value))
                .concatWithValues("]");
    }
}
