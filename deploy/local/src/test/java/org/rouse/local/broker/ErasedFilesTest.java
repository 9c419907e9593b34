package org.rouse.local.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rouse.coaching.log.SegmentCloser;
import org.rouse.local.up.LocalMode;
import org.rouse.local.up.LocalSettings;
import org.rouse.local.up.Ports;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Erasing, to the last file: once the times of the log are up and the state's stores are compacted, nothing that a person or their device
 * said lies in the data folder any more. The times are those of a broker that is started on the folder afterwards.
 */
class ErasedFilesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String NAME = "Zebulon Quagga";
    private static final String ADDRESS = "hook-of-the-quagga";
    private static final String DEVICE = "watch-of-the-quagga";
    private static final String HARM = "Fell over a bucket of kumquats";
    private static final String MESSAGE = "Please leave out the kumquats";
    private static final List<String> SAID = List.of(NAME, ADDRESS, DEVICE, HARM, MESSAGE);

    private static final Map<String, String> AT_ONCE = Map.of(
            "log.initial.task.delay.ms", "0",
            "log.retention.check.interval.ms", "200",
            "log.cleaner.backoff.ms", "200");

    private static final Map<String, String> COMPACTED_AT_ONCE = Map.of(
            "segment.ms", "1",
            "min.cleanable.dirty.ratio", "0",
            "max.compaction.lag.ms", "1",
            "delete.retention.ms", "0",
            "file.delete.delay.ms", "0");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path data = Path.of("");

    /** As the command does: several applications share this process, and none may configure logging for all. */
    @BeforeEach
    void leaveLoggingAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterEach
    void close() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        client.close();
    }

    @Test
    void shouldLeaveNothingThatWasSaidInAnyFile() throws Exception {
        try (LocalMode mode = LocalMode.start(settings())) {
            live(mode);
        }
        assertThat(SAID)
                .allSatisfy(said ->
                        assertThat(filesWith(List.of(said), "")).as(said).isNotEmpty());
        assertThat(List.of("kafka", "streams", "mongo"))
                .allSatisfy(part ->
                        assertThat(filesWith(List.of(NAME), part)).as(part).isNotEmpty());

        try (LocalMode mode = LocalMode.start(settings())) {
            erase(mode);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), FreePort.find(), AT_ONCE)) {
            letTimesBeUp(broker);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(filesWith(SAID, "kafka")).isEmpty());
        }
        compactStores();

        assertThat(SAID)
                .allSatisfy(said ->
                        assertThat(filesWith(List.of(said), "")).as(said).isEmpty());
    }

    private LocalSettings settings() {
        return LocalSettings.of(data, Ports.ANY_FREE).embedded();
    }

    private void live(LocalMode mode) throws Exception {
        String person = mode.issuer().token("zeb", "person", Duration.ofHours(1));
        String admin = mode.issuer().token("root", "admin", Duration.ofHours(1));
        String zeb = mode.coaching() + "/api/v1/people/zeb";
        taken(admin, "PATCH", zeb, "{\"name\":\"" + NAME + "\",\"zone\":\"UTC\"}");
        taken(person, "PUT", mode.notification() + "/api/v1/people/zeb/channels/hook", """
                {"type":"webhook","url":"http://127.0.0.1:9/%s","secret":"whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3"}""".formatted(ADDRESS));
        taken(person, "POST", zeb + "/check-ins", "{\"pain\":7}");
        taken(person, "POST", zeb + "/harm-reports", "{\"text\":\"" + HARM + "\",\"serious\":true}");
        taken(admin, "POST", zeb + "/messages", "{\"text\":\"" + MESSAGE + "\"}");
        taken(mode.issuer().token("zeb", "sync", Duration.ofHours(1)), "POST", mode.ingest() + "/v1/sync", sitting());
        await().atMost(PATIENCE)
                .until(() -> ask(person, "GET", zeb + "/decisions", "").body(), body -> body.contains("\"id\""));
    }

    /** An hour of sitting, until now. */
    private static String sitting() {
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));
        String zeros = String.join(",", Collections.nCopies(60, "0"));
        String pulses = String.join(",", Collections.nCopies(60, "62"));
        return """
                {"source":{"id":"%1$s","kind":"wearable"},"lane":"live","series":[
                {"measure":"steps","start":"%2$s","values":[%3$s]},{"measure":"heart-rate","start":"%2$s","values":[%4$s]}]}""".formatted(DEVICE, from, zeros, pulses);
    }

    private void erase(LocalMode mode) {
        String admin = mode.issuer().token("root", "admin", Duration.ofHours(1));
        String zeb = mode.coaching() + "/api/v1/people/zeb";
        taken(admin, "DELETE", zeb, "");
        await().atMost(PATIENCE).until(() -> ask(admin, "GET", zeb, "").statusCode() == 404);
        await().atMost(PATIENCE)
                .until(() -> !ask(admin, "GET", mode.notification() + "/api/v1/people/zeb/channels", "")
                        .body()
                        .contains(ADDRESS));
    }

    private void taken(String token, String method, String url, String body) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            HttpResponse<String> answer = ask(token, method, url, body);
            assertThat(answer.statusCode())
                    .as(method + " " + url + " " + answer.body())
                    .isBetween(200, 299);
        });
    }

    private HttpResponse<String> ask(String token, String method, String url, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void letTimesBeUp(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            List<ConfigResource> topics = admin.listTopics().names().get().stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            Map<ConfigResource, Collection<AlterConfigOp>> changes =
                    admin.describeConfigs(topics).all().get().entrySet().stream()
                            .collect(toMap(
                                    Map.Entry::getKey,
                                    topic -> times(topic.getValue()
                                            .get("cleanup.policy")
                                            .value())));
            admin.incrementalAlterConfigs(changes).all().get();
        }
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(broker.bootstrapServers()));
        new SegmentCloser(kafka, "rouse-coaching-3", new SimpleMeterRegistry()).close();
    }

    private static Collection<AlterConfigOp> times(String policy) {
        Map<String, String> all =
                policy.equals("delete") ? Map.of("retention.ms", "1", "file.delete.delay.ms", "0") : COMPACTED_AT_ONCE;
        return all.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    /** Compacts the stores, as they do by themselves in time. */
    private void compactStores() throws IOException, RocksDBException {
        List<Path> stores = files("streams", file -> file.endsWith("CURRENT")).stream()
                .map(Path::getParent)
                .toList();
        assertThat(stores).isNotEmpty();
        for (Path store : stores) {
            compact(store.toString());
        }
    }

    private static void compact(String store) throws RocksDBException {
        List<ColumnFamilyHandle> families = new ArrayList<>();
        try (Options options = new Options();
                DBOptions each = new DBOptions();
                CompactRangeOptions whole = new CompactRangeOptions()
                        .setBottommostLevelCompaction(CompactRangeOptions.BottommostLevelCompaction.kForce);
                RocksDB db = RocksDB.open(
                        each,
                        store,
                        RocksDB.listColumnFamilies(options, store).stream()
                                .map(ColumnFamilyDescriptor::new)
                                .toList(),
                        families)) {
            for (ColumnFamilyHandle family : families) {
                db.compactRange(family, null, null, whole);
                family.close();
            }
        }
    }

    private List<Path> filesWith(List<String> texts, String folder) throws IOException {
        return files(folder, file -> {
            String content = new String(read(file), UTF_8);
            return texts.stream().anyMatch(content::contains);
        });
    }

    /** Those that are there; the broker deletes some meanwhile. */
    private List<Path> files(String folder, Predicate<Path> which) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(data.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && which.test(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }

    /** Nothing of a file that was deleted since it was listed. */
    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            assertThat(file).doesNotExist();
            return new byte[0];
        }
    }
}
