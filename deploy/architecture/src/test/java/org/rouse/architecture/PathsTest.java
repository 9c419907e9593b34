package org.rouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rouse.web.routes.Owners;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every path has one owner, under one of the two prefixes: by the committed descriptions of the services, and by the table beside them. */
class PathsTest {

    private static final Path DOCUMENTS = Path.of("..", "..", "docs", "api");
    private static final List<String> SERVICES = List.of("wearable-ingest", "coaching", "notification");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/[^`]+)` \\| ([a-z-]+) \\|$");

    /** @param path with {@code *} for each parameter: names of parameters do not distinguish paths */
    private record Served(String path, String service) {}

    @Test
    void shouldServeNoPathTwice() throws IOException {
        assertThat(twice(served())).isEmpty();
    }

    @Test
    void shouldNoticeAPathOfTwoServices() throws IOException {
        List<Served> served = served();
        served.add(new Served("/api/v1/people/*/channels", "coaching"));
        assertThat(twice(served)).containsExactly("/api/v1/people/*/channels");
    }

    @Test
    void shouldServeNothingOutsideOfTheTwoPrefixes() throws IOException {
        assertThat(served()).isNotEmpty().allMatch(one -> one.path().matches("/(api/)?v1/.+"));
    }

    @Test
    void shouldGiveEachPathToWhomTheTableGivesIt() throws IOException {
        Map<String, String> owners = owners();
        assertThat(served())
                .allSatisfy(one ->
                        assertThat(owner(owners, one.path())).as(one.path()).isEqualTo(one.service()));
    }

    @Test
    void shouldNameNoPrefixThatNobodyServes() throws IOException {
        Map<String, String> owners = owners();
        List<Served> served = served();
        assertThat(owners.keySet())
                .hasSizeGreaterThan(10)
                .allMatch(prefix -> served.stream().anyMatch(one -> covers(prefix, one.path())));
    }

    @Test
    void shouldRouteEachPrefixToItsOwner() throws IOException {
        assertThat(Owners.BY_PREFIX).isEqualTo(owners());
    }

    private static List<String> twice(List<Served> served) {
        return served.stream()
                .collect(Collectors.groupingBy(Served::path, TreeMap::new, Collectors.toSet()))
                .entrySet()
                .stream()
                .filter(path -> path.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The longest prefix decides. */
    private static String owner(Map<String, String> owners, String path) {
        return owners.keySet().stream()
                .filter(prefix -> covers(prefix, path))
                .max(Comparator.comparingInt(String::length))
                .map(owners::get)
                .orElse("nobody");
    }

    private static boolean covers(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static Map<String, String> owners() throws IOException {
        return ROW.matcher(Files.readString(DOCUMENTS.resolve("README.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), (MatchResult row) -> row.group(2)));
    }

    private static List<Served> served() throws IOException {
        List<Served> served = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode document = new JsonMapper().readTree(Files.readString(DOCUMENTS.resolve(service + ".json")));
            document.path("paths")
                    .propertyNames()
                    .forEach(path -> served.add(new Served(path.replaceAll("\\{[^}]*}", "*"), service)));
        }
        return served;
    }
}
