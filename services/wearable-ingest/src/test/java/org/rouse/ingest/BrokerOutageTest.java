package org.rouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rouse.testing.Issuer;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;

class BrokerOutageTest {

    private static final String BODY = """
            {"source": {"id": "watch-1", "kind": "wearable"},
             "samples": [{"at": "%s", "steps": 3}]}""".formatted(Instant.now().minusSeconds(120));

    @Test
    void shouldAskToComeBackWithinBoundsWhenBrokerIsAway() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        try (Issuer issuer = new Issuer();
                ConfigurableApplicationContext service = start(broker, issuer)) {
            WebTestClient client = WholeAnswers.from(
                    "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
            String token = "Bearer " + issuer.token("ada", "sync");
            post(client, token).expectStatus().isOk();

            broker.destroy();

            long start = System.nanoTime();
            post(client, token)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectHeader()
                    .contentType("application/problem+json");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            client.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503);
            client.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, String token) {
        return client.post()
                .uri("/v1/sync")
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .bodyValue(BODY)
                .exchange();
    }

    private static ConfigurableApplicationContext start(EmbeddedKafkaKraftBroker broker, Issuer issuer) {
        return IngestApplication.builder()
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                                        "--rouse.ingest.kafka.delivery=2s"),
                                Stream.of(issuer.arguments()))
                        .toArray(String[]::new));
    }
}
