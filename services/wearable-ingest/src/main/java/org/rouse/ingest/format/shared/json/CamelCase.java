package org.rouse.ingest.format.shared.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts names of properties to camel case, so that senders of {@code start_time} are read like senders of {@code startTime}. */
public final class CamelCase {

    private CamelCase() {}

    /** The value with the names of all its properties, at any depth, in camel case. Of two that become equal, the first is kept. */
    public static JsonNode names(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> names(object);
            case ArrayNode array -> {
                ArrayNode renamed = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> renamed.add(names(element)));
                yield renamed;
            }
            default -> value;
        };
    }

    private static ObjectNode names(ObjectNode object) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        object.forEachEntry((name, value) -> renamed.putIfAbsent(name(name), names(value)));
        return renamed;
    }

    /** Turns {@code data_origin} into {@code dataOrigin}; a name without an underscore is unchanged. */
    public static String name(String name) {
        if (name.indexOf('_', 1) < 0) {
            return name;
        }
        StringBuilder joined = new StringBuilder(name.length());
        boolean begins = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' && !joined.isEmpty()) {
                begins = true;
            } else {
                joined.append(begins ? Character.toUpperCase(c) : c);
                begins = false;
            }
        }
        return joined.toString();
    }
}
