package org.rouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Acknowledged data outlives containers and crashes: every part writes into its volume, on a Kafka that flushes acknowledged records. */
class KeptDataTest {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern TAG = Pattern.compile("apache/kafka(?:-native)?:([0-9][0-9.]*)");

    /** The variable of a service that names its data folder, or the default of its image. */
    private static final Map<String, Kept> KEPT = Map.of(
            "kafka", new Kept("KAFKA_LOG_DIRS", ""),
            "mongo", new Kept("", "/data/db"),
            "wearable-ingest", new Kept("ROUSE_SPOOL", ""),
            "coaching", new Kept("ROUSE_STATE", ""));

    private record Kept(String variable, String byImage) {}

    @Test
    void shouldWriteIntoTheVolumeWhereAServiceHasOne() throws IOException {
        assertThat(faults(compose())).isEmpty();
    }

    @Test
    void shouldNoticeWhenABrokerWritesElsewhere() throws IOException {
        Map<String, Object> compose = compose();
        environment(service(compose, "kafka")).remove("KAFKA_LOG_DIRS");
        assertThat(faults(compose)).containsExactly("kafka does not say that it writes to /var/lib/kafka/data");
    }

    @Test
    void shouldMountEveryVolumeThatIsDeclared() throws IOException {
        Map<String, Object> compose = compose();
        List<String> mounted = services(compose).keySet().stream()
                .flatMap(name -> mounts(service(compose, name)).map(mount -> mount[0]))
                .toList();
        assertThat(map(compose.get("volumes")).keySet()).containsExactlyInAnyOrderElementsOf(mounted);
    }

    @Test
    void shouldRunAKafkaWhoseAbortedWritesDoNotSurviveACrash() throws IOException {
        assertThat(streamsVersion()).matches(KeptDataTest::atLeast422);
        List<String> tags = new ArrayList<>();
        for (Path file : describing()) {
            TAG.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(tags::add);
        }
        assertThat(tags).isNotEmpty().allMatch(KeptDataTest::atLeast422);
    }

    @Test
    void shouldTellVersionsApart() {
        assertThat(List.of("4.2.2", "4.2.10", "4.3.0", "5.0.0")).allMatch(KeptDataTest::atLeast422);
        assertThat(List.of("4.2.1", "4.1.9", "3.9.1", "4.2")).noneMatch(KeptDataTest::atLeast422);
    }

    private static List<String> faults(Map<String, Object> compose) {
        List<String> faults = new ArrayList<>();
        for (String name : services(compose).keySet()) {
            mounts(service(compose, name))
                    .map(mount -> mount[1])
                    .filter(place -> !writesTo(name, service(compose, name), place))
                    .forEach(place -> faults.add(name + " does not say that it writes to " + place));
        }
        return faults;
    }

    private static boolean writesTo(String name, Map<String, Object> service, String place) {
        Kept kept = KEPT.get(name);
        if (kept == null) {
            return false;
        }
        String folder = kept.variable().isEmpty()
                ? kept.byImage()
                : String.valueOf(environment(service).get(kept.variable()));
        return Path.of(folder).startsWith(place);
    }

    /** Only named volumes: bound and read-only folders hold no data of ours. */
    private static Stream<String[]> mounts(Map<String, Object> service) {
        return service.get("volumes") instanceof List<?> volumes
                ? volumes.stream()
                        .map(volume -> volume.toString().split(":", -1))
                        .filter(mount -> !mount[0].contains("/"))
                : Stream.empty();
    }

    private static boolean atLeast422(String version) {
        String[] parts = version.split("[.-]", -1);
        int[] needed = {4, 2, 2};
        for (int i = 0; i < needed.length; i++) {
            int part = i < parts.length ? Integer.parseInt(parts[i]) : 0;
            if (part != needed[i]) {
                return part > needed[i];
            }
        }
        return true;
    }

    private static String streamsVersion() throws IOException {
        Properties about = new Properties();
        try (InputStream text = KafkaStreams.class.getResourceAsStream("/kafka/kafka-streams-version.properties")) {
            about.load(Objects.requireNonNull(text));
        }
        return about.getProperty("version");
    }

    private static List<Path> describing() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT, 12)) {
            return files.filter(
                            file -> !PROJECT.relativize(file).toString().matches(".*(target|node_modules|\\.git)/.*"))
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|md|java)|.*Dockerfile[^/]*"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static Map<String, Object> compose() throws IOException {
        try (Reader text = Files.newBufferedReader(PROJECT.resolve("docker-compose.yml"))) {
            return new Yaml().load(text);
        }
    }

    private static Map<String, Object> services(Map<String, Object> compose) {
        return map(compose.get("services"));
    }

    private static Map<String, Object> service(Map<String, Object> compose, String name) {
        return map(services(compose).get(name));
    }

    private static Map<String, Object> environment(Map<String, Object> service) {
        return map(service.get("environment"));
    }

    @SuppressWarnings("unchecked") // keys of a compose file are text
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }
}
