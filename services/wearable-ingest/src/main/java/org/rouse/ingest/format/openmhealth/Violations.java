package org.rouse.ingest.format.openmhealth;

import com.networknt.schema.Error;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Chooses among a validator's violations the one that helps most: the deepest field, and for one field the widest rule. */
final class Violations {

    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

    private Violations() {}

    static Optional<Violation> worst(List<Error> errors) {
        return errors.stream()
                .max(Comparator.comparingInt(
                                (Error e) -> e.getInstanceLocation().getNameCount())
                        .thenComparing(e -> CHOICES.contains(e.getKeyword())))
                .map(Violations::violation);
    }

    private static Violation violation(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "required" -> new Violation(pointer + "/" + error.getProperty(), "schema.required", "must be present");
            case "type" -> new Violation(pointer, "schema.type", "must be of type " + words(error));
            case "enum" -> new Violation(pointer, "schema.enum", "must be one of " + words(error));
            case "format" -> new Violation(pointer, "schema.format", "must be written as " + words(error));
            case "oneOf" -> new Violation(pointer, "schema.one-of", "must have exactly one of its allowed shapes");
            case "anyOf" -> new Violation(pointer, "schema.any-of", "must have one of its allowed shapes");
            case null, default -> new Violation(pointer, "schema." + keyword, "must keep to its schema");
        };
    }

    /** Quotes the schema's side of the rule; the value's side is personal data. */
    private static String words(Error error) {
        JsonNode allowed = error.getSchemaNode();
        return allowed == null ? "its schema" : allowed.toString().replace("\"", "");
    }
}
