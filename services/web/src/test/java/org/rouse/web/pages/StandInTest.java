package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in for the services answers as their committed descriptions say, which tests of the services hold them to: no field that they do not
 * have, none left out that is always there, no value of another type or outside of its set.
 */
class StandInTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Asked for where a service has them, and done without where it has not; held to the description as soon as there is one. */
    private static final Set<String> MAY_BE_MISSING =
            Set.of("/api/v1/consents", "/api/v1/people/anna/consents", "/api/v1/people/anna/pause");

    @Test
    void shouldAnswerAsTheServicesAreDescribed() {
        Map<String, JsonNode> answers = answers();
        assertThat(answers).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        answers.forEach((path, answer) -> described(path)
                .ifPresentOrElse(shape -> shape.check(path, answer, wrong), () -> {
                    if (!MAY_BE_MISSING.contains(path)) {
                        wrong.add(path + " is no path of a service");
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    /** Who says so: a service's description, and in it the shape of an answer. */
    private record Shape(JsonNode service, JsonNode schema) {

        void check(String at, JsonNode value, List<String> wrong) {
            JsonNode resolved = resolve(schema);
            if (value.isObject()) {
                object(at, value, resolved, wrong);
            } else if (value.isArray()) {
                value.forEach(one -> in(resolved.path("items")).check(at + "[]", one, wrong));
            } else {
                scalar(at, value, resolved, wrong);
            }
        }

        private void object(String at, JsonNode value, JsonNode resolved, List<String> wrong) {
            JsonNode fields = fields(resolved);
            JsonNode others = resolved.path("additionalProperties");
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                String name = at + "." + field.getKey();
                JsonNode known = fields.has(field.getKey()) ? fields.path(field.getKey()) : others;
                if (known.isObject()) {
                    in(known).check(name, field.getValue(), wrong);
                } else {
                    wrong.add(name + " is no field of the service");
                }
            }
            resolved.path("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    wrong.add(at + "." + name.asString() + " is always there");
                }
            });
        }

        /** Its own, and those of all that it is made of or may be. */
        private JsonNode fields(JsonNode resolved) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            resolved.path("properties").properties().forEach(field -> all.set(field.getKey(), field.getValue()));
            for (String parts : List.of("allOf", "oneOf", "anyOf")) {
                resolved.path(parts)
                        .forEach(part -> fields(resolve(part))
                                .properties()
                                .forEach(field -> all.set(field.getKey(), field.getValue())));
            }
            return all;
        }

        private static void scalar(String at, JsonNode value, JsonNode resolved, List<String> wrong) {
            List<String> types = resolved.path("type").isArray()
                    ? resolved.path("type")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList()
                    : List.of(resolved.path("type").asString(""));
            boolean fits = (value.isString() && types.contains("string"))
                    || (value.isBoolean() && types.contains("boolean"))
                    || (value.isNumber() && types.contains("number"))
                    || (value.isIntegralNumber() && types.contains("integer"));
            JsonNode set = resolved.path("enum");
            if (!fits || (!set.isMissingNode() && set.valueStream().noneMatch(value::equals))) {
                wrong.add(at + " = " + value + " is not as " + resolved);
            }
        }

        private Shape in(JsonNode part) {
            return new Shape(service, part);
        }

        private JsonNode resolve(JsonNode part) {
            JsonNode found = part;
            while (found.has("$ref")) {
                found = service.at(found.path("$ref").asString().substring(1));
            }
            return found;
        }
    }

    /** The answer of the operation under that path, of the one with the fewest places where several fit. */
    private static Optional<Shape> described(String path) {
        record Found(String template, Shape shape) {}
        return List.of("coaching", "notification", "wearable-ingest").stream()
                .map(service -> JSON.readTree(Path.of(System.getProperty("basedir", ""))
                        .resolve("../../docs/api/" + service + ".json")
                        .toFile()))
                .flatMap(service -> service.path("paths").properties().stream()
                        .filter(entry -> matches(entry.getKey(), path)
                                && operation(path, entry.getValue()).isObject())
                        .map(entry -> new Found(entry.getKey(), new Shape(service, answer(path, entry.getValue())))))
                .min(Comparator.comparingInt(found -> found.template().split("\\{", -1).length))
                .map(Found::shape);
    }

    private static boolean matches(String template, String path) {
        String pattern = Pattern.quote(template).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
        return path.matches(pattern);
    }

    /** Previews are made by POST, all else is read. */
    private static JsonNode operation(String path, JsonNode operations) {
        return operations.path(path.endsWith("/preview") ? "post" : "get");
    }

    private static JsonNode answer(String path, JsonNode operations) {
        return operation(path, operations)
                .path("responses")
                .path("200")
                .path("content")
                .iterator()
                .next()
                .path("schema");
    }

    private static Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        try (StandIn standIn = new StandIn("carl", "coach")) {
            answers.putAll(standIn.answers);
        }
        return answers;
    }
}
