package org.rouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.testing.DamagedRecord;
import org.rouse.testing.Issuer;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A byte flipped under the running broker halts its readers, which report it until it is repaired. */
class DamagedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITION = 3;

    @Test
    void shouldNotBeReadyAndPassNothingUntilItIsMended() throws Exception {
        EmbeddedKafkaKraftBroker broker = DamagedRecord.broker();
        try (Issuer issuer = new Issuer();
                ConfigurableApplicationContext service = start(broker, issuer)) {
            WebTestClient client = WholeAnswers.from(RunningIngest.url(service));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(readiness(client).getStatus()).isEqualTo(HttpStatus.OK));

            DamagedRecord pull = damage(broker, Topics.PULL.name());
            DamagedRecord link = damage(broker, Topics.LINK.name());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(readiness(client).getResponseBody())
                            .contains("offset 0 of partition " + PARTITION + " of topic " + Topics.PULL.name() + " ")
                            .contains("offset 0 of partition " + PARTITION + " of topic " + Topics.LINK.name() + " "));
            assertThat(readiness(client).getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(pull.isBehind("rouse-pull")).isFalse();

            pull.mend();
            link.mend();
            await().atMost(PATIENCE).until(() -> pull.isBehind("rouse-pull"));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(readiness(client).getStatus()).isEqualTo(HttpStatus.OK));
        } finally {
            broker.destroy();
        }
    }

    private static DamagedRecord damage(EmbeddedKafkaKraftBroker broker, String topic) throws Exception {
        return DamagedRecord.write(broker, topic, PARTITION, "reads-damage".getBytes(UTF_8));
    }

    private static EntityExchangeResult<String> readiness(WebTestClient client) {
        return client.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static ConfigurableApplicationContext start(EmbeddedKafkaKraftBroker broker, Issuer issuer) {
        return IngestApplication.builder()
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString()),
                                Stream.of(issuer.arguments()))
                        .toArray(String[]::new));
    }
}
