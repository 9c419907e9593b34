package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.PersonPartitioner;
import org.rouse.testing.DamagedRecord;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** A byte flipped under the running broker halts its readers, which report it until it is repaired. */
@ExtendWith(RunningService.InTests.class)
class DamagedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PERSON = "reads-damage";

    private final RunningService service;

    DamagedLogTest(RunningService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({"rouse.activity.v1, rouse-coaching-3", "rouse.day.v1, rouse-coaching-projection"})
    void shouldNotBeReadyAndPassNothingUntilItIsMended(String topic, String reader) throws Exception {
        int partition = PersonPartitioner.partition(PERSON.getBytes(UTF_8), 12);
        DamagedRecord damaged = DamagedRecord.write(
                (EmbeddedKafkaKraftBroker) service.broker, topic, partition, PERSON.getBytes(UTF_8));
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(readiness().getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

            assertThat(readiness().getResponseBody())
                    .contains("offset " + damaged.offset() + " of partition " + partition + " of topic " + topic + " ");
            assertThat(damaged.isBehind(reader)).isFalse();
        } finally {
            damaged.mend();
        }

        await().atMost(PATIENCE).until(() -> damaged.isBehind(reader));
        await().atMost(PATIENCE).until(service::isReady);
    }

    private EntityExchangeResult<String> readiness() {
        return service.anonymous()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
