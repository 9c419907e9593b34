package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.MessageLite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.contracts.Topics;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From evidence on the log to answers of the API, exactly once, on a real broker. */
@ExtendWith(RunningService.InTests.class)
class ServiceTest {

    private static final Instant NINE = Instant.parse("2016-04-12T09:00:00Z");

    private final RunningService service;

    ServiceTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void awaitReady() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> service.anonymous()
                        .get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .is2xxSuccessful());
    }

    @Test
    void shouldShowAProfileAtOnceWhenItWasJustWritten() {
        put("ada", "{\"name\":\"Ada\",\"zone\":\"Europe/Berlin\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        get("ada", "person", "/api/v1/people/ada")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Ada")
                .jsonPath("$.zone")
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void shouldShowTheSameStretchesWhateverOrderOldEvidenceCameIn() {
        // A decade behind the clock: retention goes by the person's own evidence.
        put("bea", "{\"zone\":\"UTC\"}");
        put("cyd", "{\"zone\":\"UTC\"}");
        List<String> hours = List.of("s".repeat(60), "m".repeat(5) + "s".repeat(55), "s".repeat(30) + "w".repeat(30));
        sendHours("bea", hours, List.of(0, 1, 2));
        sendHours("cyd", hours, List.of(2, 0, 0, 1, 2, 1));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Document bea = document("stretches", "bea|2016-04-12");
            assertThat(bea.getList("stretches", Document.class))
                    .extracting(stretch -> stretch.getInteger("minutes"))
                    .containsExactly(60, 85);
            assertThat(document("stretches", "cyd|2016-04-12").get("stretches")).isEqualTo(bea.get("stretches"));
        });
        get("bea", "person", "/api/v1/people/bea/stretches?from=2016-04-12&to=2016-04-12&limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stretches.length()")
                .isEqualTo(1)
                .jsonPath("$.stretches[0].start")
                .isEqualTo("2016-04-12T09:00:00Z")
                .jsonPath("$.stretches[0].end")
                .isEqualTo("2016-04-12T09:59:00Z")
                .jsonPath("$.stretches[0].reason")
                .isEqualTo("break")
                .jsonPath("$.next")
                .isNotEmpty();
        get("bea", "person", "/api/v1/people/bea/days/2016-04-12")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.totals.SEDENTARY")
                .isEqualTo(145)
                .jsonPath("$.totals.MODERATE")
                .isEqualTo(30)
                .jsonPath("$.microbreaks[0].start")
                .isEqualTo("2016-04-12T10:00:00Z")
                .jsonPath("$.valid")
                .isEqualTo(false);
    }

    @Test
    void shouldEraseProfileAndViewsWhenAPersonLeaves() {
        put("dot", "{\"zone\":\"UTC\"}");
        sendHours("dot", List.of("s".repeat(60)), List.of(0));
        await().atMost(Duration.ofSeconds(60)).until(() -> found("days", "dot|2016-04-12"));

        service.as("dot", "person")
                .delete()
                .uri("/api/v1/people/dot")
                .exchange()
                .expectStatus()
                .isNoContent();

        get("root", "admin", "/api/v1/people/dot").expectStatus().isNotFound();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !found("days", "dot|2016-04-12") && !found("stretches", "dot|2016-04-12"));
    }

    private WebTestClient.ResponseSpec put(String person, String profile) {
        return service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(profile)
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String subject, String scope, String uri) {
        return service.as(subject, scope).get().uri(uri).exchange();
    }

    private void sendHours(String person, List<String> hours, List<Integer> order) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", service.broker.getBrokersAsString()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int hour : order) {
                MessageLite evidence = Minutes.backfill(person, NINE.plusSeconds(3600L * hour), hours.get(hour));
                producer.send(
                        new ProducerRecord<>(Topics.ACTIVITY.name(), person.getBytes(UTF_8), evidence.toByteArray()));
            }
        }
    }

    private boolean found(String collection, String id) {
        return service.find(collection, id).isPresent();
    }

    private Document document(String collection, String id) {
        return service.find(collection, id).orElseThrow(() -> new AssertionError("no document " + id));
    }
}
