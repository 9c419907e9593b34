package org.rouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.testing.Issuer;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;

class IngestApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Issuer ISSUER = new Issuer();
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static ConfigurableApplicationContext service;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        BROKER.afterPropertiesSet();
        service = IngestApplication.builder()
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("replayClock", InstantSource.fixed(NOW)))
                .run(arguments());
        client =
                WholeAnswers.from("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    }

    private static String[] arguments() {
        return Stream.concat(
                        Stream.of("--server.port=0", "--spring.kafka.bootstrap-servers=" + BROKER.getBrokersAsString()),
                        Stream.of(ISSUER.arguments()))
                .toArray(String[]::new);
    }

    @AfterAll
    static void stop() {
        service.close();
        BROKER.destroy();
        ISSUER.close();
    }

    @Test
    void shouldHaveEvidenceOnTheLogWhenUploadIsAcknowledged() throws Exception {
        client.post()
                .uri("/v1/sync")
                .header("Authorization", "Bearer " + ISSUER.token("ada", "sync"))
                .header("Content-Type", "application/json")
                .bodyValue("""
                        {"source": {"id": "watch-1", "kind": "wearable"},
                         "series": [{"measure": "steps", "start": "2026-11-22T11:00:00Z", "values": [0, null, 12]}]}
                        """)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(2)
                .jsonPath("$.firstMinute")
                .isEqualTo("2026-11-22T11:00:00Z")
                .jsonPath("$.received")
                .isEqualTo(NOW.toString());

        List<ConsumerRecord<byte[], byte[]>> records = everything(Topics.ACTIVITY.name());
        assertThat(records).hasSize(1);
        Evidence evidence = Evidence.parseFrom(records.getFirst().value());
        assertThat(new String(records.getFirst().key(), "UTF-8")).isEqualTo("ada");
        assertThat(evidence.getPersonId()).isEqualTo("ada");
        assertThat(evidence.getSeries(0).getValuesList()).containsExactly(0, -1, 12);
        assertThat(new String(records.getFirst().headers().lastHeader("ce_type").value(), "UTF-8"))
                .isEqualTo("org.rouse.evidence.v1");
    }

    @Test
    void shouldBeReadyWhenBrokerAnswers() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> client.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.components.broker.status")
                        .isEqualTo("UP")
                        .jsonPath("$.components.links.status")
                        .isEqualTo("UP"));
    }

    /** All records that a new reader sees, up to the topic's current end. */
    private static List<ConsumerRecord<byte[], byte[]>> everything(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", BROKER.getBrokersAsString(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(5)).spliterator(), false)
                    .toList();
        }
    }
}
