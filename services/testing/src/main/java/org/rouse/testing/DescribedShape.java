package org.rouse.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of a body, as a service describes it.
 *
 * @param service the whole description
 * @param schema  the schema of the body, in that description
 */
public record DescribedShape(JsonNode service, JsonNode schema) {

    /**
     * Adds a line for each place where a value differs from its description: an unknown field, a missing field that is always there, a
     * value of another type or outside of its set. Adds nothing where the value fits.
     *
     * @param at    the place of the value, for the lines
     * @param wrong gets the lines
     */
    public void check(String at, JsonNode value, List<String> wrong) {
        JsonNode resolved = resolve(schema);
        if (resolved.has("oneOf")) {
            oneOf(at, value, resolved.path("oneOf"), wrong);
        } else if (value.isObject()) {
            object(at, value, resolved, wrong);
        } else if (value.isArray()) {
            value.forEach(one -> in(resolved.path("items")).check(at + "[]", one, wrong));
        } else {
            scalar(at, value, resolved, wrong);
        }
    }

    private void oneOf(String at, JsonNode value, JsonNode kinds, List<String> wrong) {
        if (kinds.valueStream().noneMatch(kind -> {
            List<String> ofKind = new ArrayList<>();
            in(kind).check(at, value, ofKind);
            return ofKind.isEmpty();
        })) {
            wrong.add(at + " is none of the kinds there are");
        }
    }

    private void object(String at, JsonNode value, JsonNode resolved, List<String> wrong) {
        JsonNode fields = fields(resolved);
        JsonNode others = resolved.path("additionalProperties");
        if (others.asBoolean(false) || (fields.isEmpty() && others.isMissingNode())) {
            return; // the schema allows any object
        }
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

    /** The fields of the schema itself, and those of all schemas that it combines. */
    private JsonNode fields(JsonNode resolved) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        resolved.path("properties").properties().forEach(field -> all.set(field.getKey(), field.getValue()));
        for (String parts : List.of("allOf", "anyOf")) {
            resolved.path(parts)
                    .forEach(part -> fields(resolve(part))
                            .properties()
                            .forEach(field -> all.set(field.getKey(), field.getValue())));
        }
        return all;
    }

    private static void scalar(String at, JsonNode value, JsonNode resolved, List<String> wrong) {
        List<String> types = resolved.path("type").isArray()
                ? resolved.path("type").valueStream().map(JsonNode::asString).toList()
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

    private DescribedShape in(JsonNode part) {
        return new DescribedShape(service, part);
    }

    private JsonNode resolve(JsonNode part) {
        JsonNode found = part;
        while (found.has("$ref")) {
            found = service.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }
}
