package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sign with a space before it must not begin a line: its space does not break. */
class FrenchSignsTest {

    @Test
    void shouldKeepSignsOnTheirLine() throws IOException {
        List<Path> texts;
        try (Stream<Path> all = Files.walk(Path.of("src", "main", "resources"))) {
            texts = all.filter(file -> file.toString().endsWith(".fr.tsv")).toList();
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(5);
        for (Path text : texts) {
            assertThat(Files.readAllLines(text))
                    .as(text.toString())
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern(" [;:!?»]|« "));
        }
    }
}
