package org.rouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rouse.testing.Description.Described;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps an example for each operation that has none, or has one that no longer fits its description. It chooses among the bodies that tests
 * send and receive: of those that are not too long, the one with the most fields.
 */
final class ExampleBook {

    private static final int LONGEST = 3_000;
    private static final int MOST_OF_A_LIST = 2;
    private static final int LONGEST_TEXT = 300;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path file;
    private final ObjectNode examples;
    private final Set<String> open = new HashSet<>();
    private final Set<String> settled = new HashSet<>();

    /** @param file of the examples of the service whose tests run */
    ExampleBook(Path file) {
        this.file = file;
        try {
            this.examples =
                    Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Considers a body that a test sent, unchanged. */
    void sent(String method, Described described, JsonNode body) {
        note(method, described, "request", body);
    }

    /** Considers a body that a test received, with its lists and texts cut short. */
    void answered(String method, Described described, JsonNode body) {
        note(method, described, "answer", shortened(body));
    }

    private static JsonNode shortened(JsonNode value) {
        if (value.isArray()) {
            ArrayNode some = JSON.createArrayNode();
            value.valueStream().limit(MOST_OF_A_LIST).forEach(one -> some.add(shortened(one)));
            return some;
        }
        if (value.isObject()) {
            ObjectNode all = JSON.createObjectNode();
            value.properties().forEach(field -> all.set(field.getKey(), shortened(field.getValue())));
            return all;
        }
        return value.isString() && value.asString().length() > LONGEST_TEXT
                ? StringNode.valueOf(value.asString().substring(0, LONGEST_TEXT) + "…")
                : value;
    }

    private synchronized void note(String method, Described described, String part, JsonNode body) {
        String operation = method + " " + described.template();
        JsonNode known = examples.path(operation).path(part);
        if (isOpen(operation + " " + part, described.shape(), known)
                && body.toString().length() <= LONGEST
                && shown(body) > shown(examples.path(operation).path(part))) {
            ObjectNode of =
                    examples.has(operation) ? (ObjectNode) examples.path(operation) : examples.putObject(operation);
            of.set(part, body);
            write();
        }
    }

    private boolean isOpen(String key, DescribedShape shape, JsonNode known) {
        if (!open.contains(key) && !settled.contains(key)) {
            List<String> wrong = new ArrayList<>();
            if (!known.isMissingNode()) {
                shape.check("", known, wrong);
            }
            (known.isMissingNode() || !wrong.isEmpty() ? open : settled).add(key);
        }
        return open.contains(key);
    }

    /** The number of different fields in the body; -1 where there is no body. */
    private static int shown(JsonNode body) {
        Set<String> fields = new HashSet<>();
        collect("", body, fields);
        return body.isMissingNode() ? -1 : fields.size();
    }

    private static void collect(String at, JsonNode value, Set<String> fields) {
        value.properties().forEach(field -> {
            fields.add(at + "." + field.getKey());
            collect(at + "." + field.getKey(), field.getValue(), fields);
        });
        if (value.isArray()) {
            value.forEach(one -> collect(at + "[]", one, fields));
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(sorted()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode sorted() {
        ObjectNode sorted = JSON.createObjectNode();
        examples.propertyNames().stream().sorted().forEach(name -> sorted.set(name, examples.path(name)));
        return sorted;
    }
}
