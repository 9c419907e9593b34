package org.rouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One table lists every variable that the services read, and no other. */
class VariablesTest {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern READ = Pattern.compile("\\$\\{(ROUSE_[A-Z_]+)");
    private static final Pattern DOCUMENTED = Pattern.compile("`(ROUSE_[A-Z_]+)`");

    @Test
    void shouldDocumentEveryVariableThatServicesReadWhenTheyStart() throws IOException {
        TreeSet<String> read = new TreeSet<>();
        for (Path file : settings()) {
            read.addAll(names(READ, Files.readString(file)));
        }

        assertThat(read).hasSizeGreaterThan(20);
        assertThat(names(DOCUMENTED, Files.readString(PROJECT.resolve("docs/compose.md"))))
                .isEqualTo(read);
    }

    private static List<Path> settings() throws IOException {
        try (Stream<Path> services = Files.list(PROJECT.resolve("services"))) {
            return services.map(service -> service.resolve("src/main/resources/" + service.getFileName() + ".yml"))
                    .filter(Files::exists)
                    .toList();
        }
    }

    private static TreeSet<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
