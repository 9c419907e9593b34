package org.rouse.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists that can grow are paged, by the committed descriptions of the services; lists that come whole are named here, with their bound. */
class ListsTest {

    private static final Path DOCUMENTS = Path.of("..", "..", "docs", "api");

    private static final String ROW_A_DAY = "a row for each day or week of a range that is itself limited";
    private static final String CONSTANT = "what this release, or the deployment's settings, hold";
    private static final String ONE_THING = "parts of one thing, as many as its rules let it have";

    private static final Map<String, String> BOUNDED = Map.ofEntries(
            entry("/api/v1/about", CONSTANT),
            entry("/api/v1/accounts/providers", CONSTANT),
            entry("/api/v1/exercises", CONSTANT),
            entry("/api/v1/safety-list", CONSTANT),
            entry("/api/v1/study", CONSTANT),
            entry("/api/v1/study/effect", "a row for each kind of prompt"),
            entry("/api/v1/people/{id}/effect", "a row for each kind of prompt"),
            entry("/api/v1/people/{id}/overview", "the four periods there are"),
            entry("/api/v1/people/{id}/risk-facts", "the facts there are"),
            entry("/api/v1/quarantine/counts", "a row for each format and rule there are"),
            entry("/api/v1/people/{id}/plan/adherence", ROW_A_DAY),
            entry("/api/v1/people/{id}/trends", ROW_A_DAY),
            entry("/api/v1/people/{id}/days/{date}", "what a day has room for"),
            entry("/api/v1/people/{id}/plan/sets", "what a plan has for one day"),
            entry("/api/v1/people/{personId}/channels", "ten at most"),
            entry("/api/v1/people/{id}/consents", "the kinds there are, and the latest 200 of what was said before"),
            entry("/api/v1/organisations/{org}", ONE_THING),
            entry("/api/v1/people/{id}", ONE_THING),
            entry("/api/v1/people/{id}/calendar", ONE_THING),
            entry("/api/v1/people/{id}/cases/{caseId}", ONE_THING),
            entry("/api/v1/people/{id}/check-ins/{checkIn}", ONE_THING),
            entry("/api/v1/people/{id}/decisions/{decisionId}", ONE_THING),
            entry("/api/v1/people/{id}/plan", ONE_THING),
            entry("/api/v1/devices/priorities", ONE_THING));

    @Test
    void shouldComeInPagesWhereNothingBoundsIt() throws IOException {
        assertThat(wholeLists()).isEqualTo(BOUNDED.keySet());
    }

    @Test
    void shouldNoticeAListThatComesWhole() {
        JsonNode service = new JsonMapper().readTree("""
                {"paths":{
                   "/whole":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}}}}},
                   "/array":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"type":"array"}}}}}}},
                   "/paged":{"get":{"parameters":[{"name":"limit"},{"name":"cursor"}],
                     "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}}}}},
                   "/endless":{"get":{"parameters":[{"name":"limit"},{"name":"cursor"}],
                     "responses":{"200":{"content":{"application/json":{"schema":{"type":"object","properties":{"all":{"type":"array"}}}}}}}}}},
                 "components":{"schemas":{"Page":{"type":"object","properties":{"all":{"type":"array"},"next":{"type":"string"}}}}}}""");

        assertThat(wholeLists(service)).containsExactlyInAnyOrder("/whole", "/array", "/endless");
    }

    private static Set<String> wholeLists() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String service : List.of("wearable-ingest", "coaching", "notification")) {
            found.addAll(wholeLists(new JsonMapper().readTree(Files.readString(DOCUMENTS.resolve(service + ".json")))));
        }
        return found;
    }

    /** Operations that answer with a list as JSON, and have no parameters for pages. */
    private static Set<String> wholeLists(JsonNode service) {
        return service.path("paths").properties().stream()
                .filter(path -> isWholeList(service, path.getValue().path("get")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isWholeList(JsonNode service, JsonNode operation) {
        JsonNode answer = resolved(service, operation.at("/responses/200/content/application~1json/schema"));
        boolean list = answer.path("type").asString("").equals("array")
                || answer.path("properties")
                        .valueStream()
                        .anyMatch(field -> resolved(service, field)
                                .path("type")
                                .asString("")
                                .equals("array"));
        Set<String> parameters = operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
        boolean paged = parameters.containsAll(Set.of("limit", "cursor"))
                && answer.path("properties").has("next");
        return list && !paged;
    }

    private static JsonNode resolved(JsonNode service, JsonNode schema) {
        return schema.has("$ref")
                ? resolved(service, service.at(schema.path("$ref").asString().substring(1)))
                : schema;
    }
}
