package org.rouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every class with tests has a name that the build runs; otherwise it would never be seen to fail. */
class TestNamesTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern INCLUDE = Pattern.compile("<include>(.*?)</include>");
    private static final Pattern HAS_TESTS = Pattern.compile(
            "(?m)^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Example)\\b");

    @Test
    void shouldRunEveryClassThatHasTests() throws IOException {
        assertThat(withTests(ROOT)).hasSizeGreaterThan(50); // the scan sees them
        assertThat(neverRun(ROOT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Test",
                "@ParameterizedTest",
                "@RepeatedTest(3)",
                "@TestFactory",
                "@Property(tries = 10)",
                "@Example"
            })
    void shouldFindAClassThatIsNeverRun(String annotation, @TempDir Path planted) throws IOException {
        Path forgotten = plant(planted, "AnyOrderChecks", annotation);
        plant(planted, "AnyOrderProperties", annotation);
        plant(planted, "AnyOrderTest", annotation);

        assertThat(neverRun(planted)).containsExactly(forgotten);
    }

    private static Path plant(Path root, String name, String annotation) throws IOException {
        Path file = root.resolve("services/planted/src/test/java/org/rouse/" + name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "class " + name + " {\n    " + annotation + "\n    void should() {}\n}\n");
    }

    private static List<Path> neverRun(Path root) throws IOException {
        List<PathMatcher> included = included();
        return withTests(root).stream()
                .filter(file -> included.stream().noneMatch(pattern -> pattern.matches(file)))
                .toList();
    }

    private static List<Path> withTests(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/test/java/"))
                    .filter(TestNamesTest::hasTests)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasTests(Path file) {
        try {
            return HAS_TESTS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The patterns of the build. */
    private static List<PathMatcher> included() throws IOException {
        List<PathMatcher> all = INCLUDE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(MatchResult::group)
                .map(tag -> INCLUDE.matcher(tag).replaceFirst("$1"))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        assertThat(all).isNotEmpty();
        return all;
    }
}
