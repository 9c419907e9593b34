package org.rouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.testing.Issuer;
import org.rouse.testing.LastingBroker;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class BrokerOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String BODY = """
            {"source": {"id": "watch-1", "kind": "wearable"},
             "samples": [{"at": "%s", "steps": 3}]}""".formatted(Instant.now().minusSeconds(120));

    @Test
    void shouldAskToComeBackWithinBoundsWhileBrokerIsAwayAndRecoverByItselfWithAllItAcknowledged() {
        try (LastingBroker broker = new LastingBroker();
                Issuer issuer = new Issuer();
                ConfigurableApplicationContext service = start(broker, issuer)) {
            WebTestClient client = WholeAnswers.from(
                    "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
            List<String> acknowledged = new ArrayList<>();
            IntStream.range(0, 5).forEach(i -> {
                post(client, issuer, "before-" + i).expectStatus().isOk();
                acknowledged.add("before-" + i);
            });

            broker.stop();

            long start = System.nanoTime();
            post(client, issuer, "meanwhile")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectHeader()
                    .contentType("application/problem+json");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            assertThat(status(client, "readiness")).isEqualTo(503);
            assertThat(status(client, "liveness")).isEqualTo(200);

            broker.restart();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(status(client, "readiness")).isEqualTo(200));
            IntStream.range(0, 5).forEach(i -> {
                post(client, issuer, "after-" + i).expectStatus().isOk();
                acknowledged.add("after-" + i);
            });
            // Unacknowledged records may be there too: their sender will send them again.
            assertThat(people(broker).stream()
                            .filter(person -> !person.equals("meanwhile"))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    /** The people with evidence at the broker, one entry a record. */
    private static List<String> people(LastingBroker broker) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ACTIVITY.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> keys = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(100))) {
                    keys.add(new String(entry.key(), StandardCharsets.UTF_8));
                }
            }
            return keys;
        }
    }

    private static int status(WebTestClient client, String probe) {
        return client.get()
                .uri("/actuator/health/" + probe)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, Issuer issuer, String person) {
        return client.post()
                .uri("/v1/sync")
                .header("Authorization", "Bearer " + issuer.token(person, "sync"))
                .header("Content-Type", "application/json")
                .bodyValue(BODY)
                .exchange();
    }

    private static ConfigurableApplicationContext start(LastingBroker broker, Issuer issuer) {
        return IngestApplication.builder()
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                                        "--rouse.ingest.kafka.delivery=2s"),
                                Stream.of(issuer.arguments()))
                        .toArray(String[]::new));
    }
}
