package org.rouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topic;
import org.rouse.testing.Description;
import org.rouse.testing.Issuer;
import org.rouse.testing.OwnConnections;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service with a broker of this process, started once for all tests that use it. Its clock stands until moved. */
public final class RunningIngest {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final Issuer ISSUER = new Issuer();
    public static final Description DESCRIBED = Description.of("wearable-ingest");

    private static final AtomicReference<Instant> TIME = new AtomicReference<>(NOON);
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static final Path FOLDER = folder();
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final ConfigurableApplicationContext SERVICE;
    private static final WebTestClient CLIENT;

    static {
        BROKER.afterPropertiesSet();
        SERVICE = start("--rouse.ingest.devices.wrong-codes=1000");
        CLIENT = WholeAnswers.from(url(SERVICE), DESCRIBED);
        awaitReady(CLIENT);
    }

    private RunningIngest() {}

    /** Another instance on the same log, with settings of its own. */
    public static ConfigurableApplicationContext start(String... settings) {
        return IngestApplication.builder()
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("settableClock", (InstantSource) TIME::get);
                    ((GenericApplicationContext) context)
                            .registerBean(ReactorResourceFactory.class, OwnConnections::create);
                })
                .run(Stream.of(
                                Stream.of(
                                        "--server.port=0",
                                        "--rouse.ingest.http.warm-up=0s",
                                        "--spring.kafka.bootstrap-servers=" + BROKER.getBrokersAsString(),
                                        "--rouse.ingest.imports.spool="
                                                + FOLDER.resolve("spool-" + STARTED.incrementAndGet())),
                                Stream.of(ISSUER.arguments()),
                                Stream.of(settings))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("rouse-ingest");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // the system clears its temporary folder
        }
    }

    public static String url(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static String url() {
        return url(SERVICE);
    }

    public static <T> T bean(Class<T> type) {
        return SERVICE.getBean(type);
    }

    /** Moves the clock. */
    public static void setTime(Instant now) {
        TIME.set(now);
    }

    /** Waits until the instance behind the client is ready. */
    public static void awaitReady(WebTestClient client) {
        // In this thread: no other can use the class before it is initialised.
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> client.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    public static WebTestClient client() {
        return CLIENT;
    }

    public static String token(String person, String scope) {
        return ISSUER.token(person, scope);
    }

    /** A request with a bearer token, JSON where there is a body. */
    public static WebTestClient.ResponseSpec send(
            HttpMethod method, String path, String bearer, @Nullable String json) {
        return send(method, path, bearer, json, HttpHeaders.EMPTY);
    }

    public static WebTestClient.ResponseSpec send(
            HttpMethod method, String path, String bearer, @Nullable String json, HttpHeaders more) {
        WebTestClient.RequestBodySpec request = CLIENT.method(method)
                .uri(path)
                .headers(headers -> headers.putAll(more))
                .header("Authorization", "Bearer " + bearer);
        return json == null
                ? request.exchange()
                : request.header("Content-Type", "application/json")
                        .bodyValue(json)
                        .exchange();
    }

    /** Writes to the log like another service, or another instance. */
    public static void write(Topic topic, String key, byte @Nullable [] value) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER.getBrokersAsString()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), value));
        }
    }

    /** All records with that key up to the topic's current end. */
    public static List<ConsumerRecord<byte[], byte[]>> records(Topic topic, String key) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", BROKER.getBrokersAsString(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key() != null && new String(record.key(), UTF_8).equals(key)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }
}
