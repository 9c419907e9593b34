package org.rouse.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.DamagedRecord;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A byte flipped under the running broker halts its readers, which report it until it is repaired. */
class DamagedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITION = 3;
    private static final String GROUP = "rouse-notification-people";

    @Test
    void shouldNotBeReadyAndPassNothingUntilItIsMended() throws Exception {
        EmbeddedKafkaKraftBroker broker = DamagedRecord.broker();
        try (RunningService service = new RunningService(
                Map.of("rouse.notification.database", "rouse_damaged"), broker.getBrokersAsString())) {
            await().atMost(PATIENCE).until(() -> readiness(service, 200));

            DamagedRecord damaged =
                    DamagedRecord.write(broker, Topics.PERSON.name(), PARTITION, "reads-damage".getBytes(UTF_8));
            await().atMost(PATIENCE).until(() -> readiness(service, 503));
            service.client("root", "admin")
                    .get()
                    .uri("/actuator/health/log")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.details.damage[0]")
                    .value(
                            String.class,
                            sentence -> assertThat(sentence)
                                    .contains("offset 0 of partition " + PARTITION + " of topic " + Topics.PERSON.name()
                                            + " "));
            assertThat(damaged.isBehind(GROUP)).isFalse();

            damaged.mend();
            await().atMost(PATIENCE).until(() -> damaged.isBehind(GROUP));
            await().atMost(PATIENCE).until(() -> readiness(service, 200));
        } finally {
            broker.destroy();
        }
    }

    private static boolean readiness(RunningService service, int status) {
        return service.client("root", "admin")
                        .get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value()
                == status;
    }
}
