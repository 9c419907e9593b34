package org.rouse.coaching.people;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): named fields are replaced, null removes, all else stays; arrays are replaced whole. */
public final class MergePatch {

    private MergePatch() {}

    /** The target with the patch applied; neither is changed. */
    public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        patch.properties().forEach(named -> {
            JsonNode value = named.getValue();
            if (value.isNull()) {
                merged.remove(named.getKey());
            } else if (value instanceof ObjectNode inner) {
                ObjectNode below = merged.get(named.getKey()) instanceof ObjectNode known ? known : merged.objectNode();
                merged.set(named.getKey(), apply(below, inner));
            } else {
                merged.set(named.getKey(), value);
            }
        });
        return merged;
    }
}
