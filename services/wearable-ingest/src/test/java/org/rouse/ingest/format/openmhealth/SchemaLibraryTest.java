package org.rouse.ingest.format.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SchemaLibraryTest {

    private static final SchemaLibrary LIBRARY = new SchemaLibrary();
    private static final Path SCHEMAS = Path.of("src/main/resources/org/rouse/ingest/format/openmhealth/schemas");

    static Stream<SchemaName> held() {
        return LIBRARY.held().stream();
    }

    @ParameterizedTest
    @MethodSource("held")
    void shouldFindEveryDefinitionThatASchemaRefersTo(SchemaName name) {
        // Compiling follows all references; a dangling one throws.
        assertThat(LIBRARY.check(name, JsonMapper.shared().readTree("[]"))).isPresent();
    }

    @Test
    void shouldListEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            List<String> there = files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> SCHEMAS.relativize(file).toString().replace(".json", ""))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(SCHEMAS.resolve("index.txt"))).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "omh, step-count, 3.0, true, false",
        "omh, step-count, 3.x, true, false",
        "omh, step-count, 3.1, false, false",
        "ieee, step-count, 1.0, false, false",
        "omh, unit-value, 1.0, false, true",
        "omh, blood-glucose, 4.0, false, true",
        "omh, blood-glucose, 5.0, false, false",
        "granola, hk-workout, 1.0, false, true",
        "acme, step-count, 1.0, false, false",
    })
    void shouldTellSchemasInUseFromPublishedAndUnknownOnes(
            String namespace, String name, String version, boolean used, boolean unused) {
        SchemaName schema = new SchemaName(namespace, name, version);
        assertThat(LIBRARY.uses(schema)).isEqualTo(used);
        assertThat(LIBRARY.knowsUnused(schema)).isEqualTo(unused);
    }

    @Test
    void shouldNotCheckByASchemaItDoesNotHold() {
        assertThatThrownBy(() -> LIBRARY.check(
                        new SchemaName("omh", "blood-pressure", "1.0"),
                        JsonMapper.shared().readTree("{}")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
