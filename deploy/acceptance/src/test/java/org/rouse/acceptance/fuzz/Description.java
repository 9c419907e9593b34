package org.rouse.acceptance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An OpenAPI 3 document: every operation in it, with resolved schemas. */
public final class Description {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /**
     * An operation of a service.
     *
     * @param path  with the names of parameters in braces
     * @param shown whether a person's browser shows the answer
     */
    public record Operation(
            String method, String path, List<Parameter> parameters, Optional<Body> body, boolean shown) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @param in path, query, header or cookie */
    record Parameter(String name, String in, JsonNode schema) {}

    record Body(String mediaType, JsonNode schema, Optional<JsonNode> example) {}

    private final JsonNode document;

    public Description(JsonNode document) {
        this.document = document;
    }

    /** All operations, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    List<Parameter> parameters = new ArrayList<>(parameters(path.getValue()));
                    parameters.addAll(parameters(entry.getValue()));
                    all.add(new Operation(
                            entry.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            parameters,
                            body(entry.getValue().path("requestBody")),
                            entry.getValue().path("responses").values().stream()
                                    .anyMatch(answer -> answer.path("content").has("text/html"))));
                }
            }
        }
        return all;
    }

    /** The schema itself, where this is a reference; one of them, where it is a choice. */
    JsonNode resolved(JsonNode schema) {
        JsonNode seen = schema;
        for (String choice : List.of("$ref", "oneOf", "anyOf", "allOf", "$ref")) {
            JsonNode value = seen.path(choice);
            if (value.isString()) {
                seen = document.at(value.asString().substring(1));
            } else if (value.isArray() && !value.isEmpty()) {
                seen = value.get(0);
            }
        }
        return seen;
    }

    private List<Parameter> parameters(JsonNode of) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : of.path("parameters")) {
            JsonNode parameter = resolved(each);
            parameters.add(new Parameter(
                    parameter.path("name").asString(),
                    parameter.path("in").asString(),
                    resolved(parameter.path("schema"))));
        }
        return parameters;
    }

    private static Optional<Body> body(JsonNode request) {
        return request.path("content").properties().stream()
                .findFirst()
                .map(content ->
                        new Body(content.getKey(), content.getValue().path("schema"), example(content.getValue())));
    }

    private static Optional<JsonNode> example(JsonNode content) {
        return Optional.of(content.path("example")).filter(example -> !example.isMissingNode());
    }
}
