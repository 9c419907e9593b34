package org.rouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every hazard that is listed as handled names existing tests. */
class RisksTest {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| .*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Properties))#(\\w+)`");

    @Test
    void shouldNameTestsThatExist() throws IOException {
        List<MatchResult> named = TEST.matcher(risks()).results().toList();

        assertThat(named).hasSizeGreaterThan(10);
        for (MatchResult test : named) {
            assertThat(source(test.group(1))).as(test.group()).contains("void " + test.group(2) + "(");
        }
    }

    @Test
    void shouldNameATestForEachHazard() throws IOException {
        List<String> rows = ROW.matcher(risks())
                .results()
                .map(MatchResult::group)
                .filter(row -> !row.startsWith("| hazard"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(10)
                .allMatch(row -> TEST.matcher(row).find());
    }

    private static String risks() throws IOException {
        return Files.readString(PROJECT.resolve("docs/safety/risks.md"));
    }

    private static String source(String simpleName) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("services"))) {
            Path file = files.filter(path -> path.endsWith(simpleName + ".java"))
                    .filter(path -> path.toString().contains("/src/test/"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test class " + simpleName));
            return Files.readString(file);
        }
    }
}
