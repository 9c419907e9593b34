package org.rouse.ingest.format.openmhealth;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A schema as a header names it.
 *
 * @param namespace publisher, such as "omh"
 * @param name      such as "step-count"
 * @param version   such as "3.0"
 */
record SchemaName(String namespace, String name, String version) {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}\\.([0-9]{1,4}|x)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,100}");

    /** Reads a schema_id; empty where a part is missing or could be no schema's. */
    static Optional<SchemaName> of(JsonNode schemaId) {
        String namespace = schemaId.path("namespace").asString("");
        String name = schemaId.path("name").asString("");
        String version = schemaId.path("version").asString("");
        boolean sound = WORD.matcher(namespace).matches()
                && WORD.matcher(name).matches()
                && VERSION.matcher(version).matches();
        return sound ? Optional.of(new SchemaName(namespace, name, version)) : Optional.empty();
    }

    /** The part of the version before the dot. */
    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
