package org.rouse.testing;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The committed description of a service's interface, in {@code docs/api}. */
public record Description(String name, JsonNode service) {

    private static final Comparator<String> PARAMETERS =
            Comparator.comparingInt(template -> template.split("\\{", -1).length);

    /**
     * A described body of an operation.
     *
     * @param template path of the operation, with names of parameters
     */
    public record Described(String template, DescribedShape shape) {

        /** Prefers the path with the fewest parameters where several fit. */
        public static final Comparator<Described> MOST_EXACT = Comparator.comparing(Described::template, PARAMETERS);
    }

    /** The description of the service of that name. */
    public static Description of(String name) {
        return new Description(
                name,
                new JsonMapper()
                        .readTree(Path.of(System.getProperty("basedir", ""))
                                .resolve("../../docs/api/" + name + ".json")
                                .toFile()));
    }

    /**
     * The shape of an answer in JSON.
     *
     * @param path without a query
     * @return empty where the service has no such path or method, or describes no JSON of that status
     */
    public Optional<Described> answer(String method, String path, int status) {
        return body(method, path, operation -> operation.path("responses").path(Integer.toString(status)));
    }

    /** The shape of a request in JSON, likewise. */
    public Optional<Described> request(String method, String path) {
        return body(method, path, operation -> operation.path("requestBody"));
    }

    /** Whether an operation can be answered by the status; true for a path that is none of the service's operations. */
    public boolean allows(String method, String path, int status) {
        return operation(method, path)
                .map(operation -> operation.getValue().path("responses").has(Integer.toString(status)))
                .orElse(true);
    }

    private Optional<Described> body(String method, String path, UnaryOperator<JsonNode> part) {
        return operation(method, path)
                .map(one ->
                        new Described(one.getKey(), new DescribedShape(service, schema(part.apply(one.getValue())))))
                .filter(one -> one.shape().schema().isObject());
    }

    /** The operation by its path's template; of several that fit, the one with the fewest parameters. */
    private Optional<Map.Entry<String, JsonNode>> operation(String method, String path) {
        String operation = method.toLowerCase(Locale.ROOT);
        return service.path("paths").properties().stream()
                .filter(one -> one.getValue().has(operation) && matches(one.getKey(), path))
                .map(one -> Map.entry(one.getKey(), one.getValue().path(operation)))
                .min(Map.Entry.comparingByKey(PARAMETERS));
    }

    private static JsonNode schema(JsonNode body) {
        return body.path("content").properties().stream()
                .filter(type -> type.getKey().matches("application/(merge-patch[+])?json"))
                .findFirst()
                .map(type -> type.getValue().path("schema"))
                .orElseGet(MissingNode::getInstance);
    }

    private static boolean matches(String template, String path) {
        return path.matches(Pattern.quote(template).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q"));
    }
}
