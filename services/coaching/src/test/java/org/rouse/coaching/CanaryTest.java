package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** No log line, no metric and no problem contains personal data, even where a request is refused. */
@ExtendWith({RunningService.InTests.class, OutputCaptureExtension.class})
class CanaryTest {

    private static final String CANARY = "Zyxquokka";
    private static final Instant NINE = Instant.parse("2016-04-12T09:00:00Z");

    private final RunningService service;

    CanaryTest(RunningService service) {
        this.service = service;
    }

    @Test
    void shouldTellNobodyWhatIsKnownOfAPerson(CapturedOutput output) {
        put("{\"zone\":\"UTC\",\"name\":\"Zyxquokka\",\"aggravatingActivities\":[\"Zyxquokka-lifting\"]}", 201);
        String refused = put("{\"zone\":\"Zyxquokka\",\"name\":\"Zyxquokka\"}", 400)
                + put("{\"zone\":\"UTC\",\"name\":\"Zyxquokka\",\"movement\":\"Zyxquokka\"}", 400)
                + put("{\"zone\":\"UTC\",\"name\":\"Zyxquokka", 400);
        Evidence sat = Minutes.backfill("can", NINE, "s".repeat(60));
        Evidence named = sat.toBuilder()
                .setSource(sat.getSource().toBuilder().setModel(CANARY))
                .build();
        send(named.toByteArray());
        send(("\u00ff" + CANARY).getBytes(UTF_8));
        send(named.toBuilder().setPersonId(CANARY).build().toByteArray());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.find("stretches", "can|2016-04-12").isPresent());
        String metrics = await().atMost(Duration.ofSeconds(60))
                .until(this::metrics, text -> text.contains("key-names-another-person"));
        LoggerFactory.getLogger(CanaryTest.class).warn("logs are heard here");
        assertThat(output).contains("logs are heard here");
        assertThat(List.of(output.getAll(), metrics, refused))
                .allSatisfy(told -> assertThat(told).doesNotContain(CANARY));
    }

    private String put(String profile, int status) {
        return String.valueOf(service.as("root", "admin")
                .put()
                .uri("/api/v1/people/can")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(profile)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatusCode.valueOf(status))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String metrics() {
        return String.valueOf(service.as("root", "admin")
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private void send(byte[] value) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", service.broker.getBrokersAsString()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ACTIVITY.name(), "can".getBytes(UTF_8), value));
        }
    }
}
