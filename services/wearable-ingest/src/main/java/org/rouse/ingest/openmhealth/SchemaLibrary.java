package org.rouse.ingest.openmhealth;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The published schemas: which there are, and the definitions of those that bear on movement. Definitions come from the class path
 * alone; a reference to anything else is an error, never a request. Safe for several threads.
 */
final class SchemaLibrary {

    /** What a header may name: measures that can become evidence, and the parts every data point is made of. */
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

    private final Map<SchemaName, Schema> held = new HashMap<>();
    private final Map<String, Integer> unused = new HashMap<>();

    /** Reads all definitions, so that a broken one is found at start. */
    SchemaLibrary() {
        List<SchemaName> names =
                resource("schemas/index.txt").lines().map(SchemaLibrary::name).toList();
        Map<String, String> texts = new HashMap<>();
        Map<SchemaName, SchemaName> newest = new HashMap<>();
        for (SchemaName name : names) {
            texts.put(location(name), resource("schemas/" + name.namespace() + "/" + file(name)));
            SchemaName family = new SchemaName(name.namespace(), name.name(), name.major() + ".x");
            newest.merge(family, name, (a, b) -> a.version().compareTo(b.version()) > 0 ? a : b);
        }
        newest.forEach((family, name) -> texts.put(location(family), texts.get(location(name))));
        SchemaRegistry registry = SchemaRegistry.withDialects(
                List.of(Dialects.getDraft4(), Dialects.getDraft7()), builder -> builder.schemas(texts));
        names.forEach(name -> held.put(name, schema(registry, name)));
        newest.keySet().forEach(family -> held.put(family, schema(registry, family)));
        resource("published.txt")
                .lines()
                .map(line -> line.split(" ", 3))
                .forEach(parts -> unused.put(parts[0] + ":" + parts[1], Integer.valueOf(parts[2])));
    }

    /** Whether bodies of this schema are checked and read. */
    boolean uses(SchemaName name) {
        return USED.contains(name.name()) && held.containsKey(name);
    }

    /** Whether this schema is published, in some version up to the newest major one, and of no use here. */
    boolean knowsUnused(SchemaName name) {
        return name.major() <= unused.getOrDefault(name.namespace() + ":" + name.name(), 0);
    }

    /**
     * Checks a value.
     *
     * @param name one that is held
     * @return the violation that says most, or empty for a value that keeps to its schema
     */
    Optional<Violation> check(SchemaName name, JsonNode value) {
        Schema schema = held.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("no definition of " + name);
        }
        return Violations.worst(schema.validate(value));
    }

    private static Schema schema(SchemaRegistry registry, SchemaName name) {
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
