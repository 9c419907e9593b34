package org.rouse.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The examples that a description shows for one body: the request of an operation, or its answer to a granted request.
 *
 * @param method   in upper case, such as {@code POST}
 * @param path     with names of parameters
 * @param examples empty where the description shows none
 */
record ShownExample(
        String method, String path, boolean isRequest, String mediaType, JsonNode schema, List<JsonNode> examples) {

    /** The bodies of all operations of a description. */
    static List<ShownExample> all(JsonNode service) {
        return service.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getKey().equals("head"))
                        .flatMap(operation -> of(operation.getKey(), path.getKey(), operation.getValue())))
                .toList();
    }

    private static Stream<ShownExample> of(String method, String path, JsonNode operation) {
        Stream<ShownExample> requests = of(method, path, true, operation.path("requestBody"));
        Stream<ShownExample> answers = operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> of(method, path, false, answer.getValue()));
        return Stream.concat(requests, answers);
    }

    private static Stream<ShownExample> of(String method, String path, boolean isRequest, JsonNode body) {
        return body.path("content").properties().stream()
                .map(type -> new ShownExample(
                        method.toUpperCase(Locale.ROOT),
                        path,
                        isRequest,
                        type.getKey(),
                        type.getValue().path("schema"),
                        examples(type.getValue())));
    }

    private static List<JsonNode> examples(JsonNode type) {
        return type.has("example")
                ? List.of(type.path("example"))
                : type.path("examples").properties().stream()
                        .map(Map.Entry::getValue)
                        .map(named -> named.path("value"))
                        .toList();
    }

    String operation() {
        return method + " " + path;
    }

    boolean isJson() {
        return mediaType.matches("application/(merge-patch[+])?json");
    }

    /** Adds a line for a body without an example, and for each example that does not fit its schema. */
    void check(JsonNode service, List<String> wrong) {
        String name = operation() + (isRequest ? " is sent " : " answers ") + mediaType;
        if (examples.isEmpty()) {
            wrong.add(name + ", and shows none");
        }
        if (isJson()) {
            examples.forEach(example -> new DescribedShape(service, schema).check(name, example, wrong));
        }
    }
}
