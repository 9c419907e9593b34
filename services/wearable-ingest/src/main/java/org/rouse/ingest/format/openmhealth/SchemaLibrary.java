package org.rouse.ingest.format.openmhealth;

import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The published schemas: their names, and the definitions of those about movement. Definitions come from the class path alone; a reference
 * to anything else is an error, never a request. Thread-safe.
 */
final class SchemaLibrary {

    /** The schemas that a header may name: measures that can become evidence, and the parts of every data point. */
    private static final Set<String> USED = Set.of(
            "physical-activity",
            "step-count",
            "heart-rate",
            "body-posture",
            "sleep-duration",
            "sleep-episode",
            "total-sleep-time",
            "calories-burned",
            "minutes-moderate-activity",
            "header",
            "data-point",
            "time-interval",
            "time-frame");

    private static final Map<String, String> BASES = Map.of(
            "omh", "https://w3id.org/openmhealth/schemas/omh/", "ieee", "https://w3id.org/ieee/ieee-1752-schema/");

    private final SchemaRegistry registry;
    private final Set<SchemaName> held = new HashSet<>();
    private final Map<SchemaName, Schema> compiled = new ConcurrentHashMap<>();
    private final Map<String, Integer> unused = new HashMap<>();

    /** Reads all definitions, and compiles each on first use. */
    SchemaLibrary() {
        Map<String, String> texts = new HashMap<>();
        Map<SchemaName, SchemaName> newest = new HashMap<>();
        for (String line : resource("schemas/index.txt").lines().toList()) {
            SchemaName name = name(line);
            held.add(name);
            texts.put(location(name), resource("schemas/" + name.namespace() + "/" + file(name)));
            SchemaName family = new SchemaName(name.namespace(), name.name(), name.major() + ".x");
            newest.merge(family, name, (a, b) -> a.version().compareTo(b.version()) > 0 ? a : b);
        }
        newest.forEach((family, name) -> texts.put(location(family), texts.get(location(name))));
        held.addAll(newest.keySet());
        registry = SchemaRegistry.withDialects(
                List.of(Dialects.getDraft4(), Dialects.getDraft7()), builder -> builder.schemas(texts));
        for (String line : resource("published.txt").lines().toList()) {
            String[] parts = line.split(" ", 3);
            unused.put(parts[0] + ":" + parts[1], Integer.valueOf(parts[2]));
        }
    }

    /** All held schemas, by version and as the newest of their major version. */
    Set<SchemaName> held() {
        return Collections.unmodifiableSet(held);
    }

    /** Whether bodies of this schema are validated and read. */
    boolean uses(SchemaName name) {
        return USED.contains(name.name()) && held.contains(name);
    }

    /** Whether this schema is published, in some version up to the newest major one, and not used here. */
    boolean knowsUnused(SchemaName name) {
        return name.major() <= unused.getOrDefault(name.namespace() + ":" + name.name(), 0);
    }

    /**
     * Validates a value.
     *
     * @param name of a held schema
     * @return the most specific violation, or empty for a valid value
     */
    Optional<Violation> check(SchemaName name, JsonNode value) {
        if (!held.contains(name)) {
            throw new IllegalArgumentException("no definition of " + name);
        }
        Schema schema = compiled.computeIfAbsent(name, this::compile);
        // Most bodies are valid, and finding that out is cheaper than gathering violations.
        return schema.validate(value, OutputFormat.BOOLEAN)
                ? Optional.empty()
                : Violations.worst(schema.validate(value));
    }

    private Schema compile(SchemaName name) {
        Schema schema = registry.getSchema(SchemaLocation.of(location(name)));
        schema.initializeValidators();
        return schema;
    }

    private static String location(SchemaName name) {
        return BASES.get(name.namespace()) + file(name);
    }

    private static String file(SchemaName name) {
        return name.name() + "-" + name.version() + ".json";
    }

    private static SchemaName name(String line) {
        int slash = line.indexOf('/');
        int dash = line.lastIndexOf('-');
        return new SchemaName(line.substring(0, slash), line.substring(slash + 1, dash), line.substring(dash + 1));
    }

    private static String resource(String path) {
        try (InputStream in = SchemaLibrary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
