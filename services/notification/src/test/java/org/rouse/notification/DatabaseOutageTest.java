package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.LastingMongo;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;

/** No claim, no message: while the database is away nothing goes out, and nothing is forgotten. */
class DatabaseOutageTest {

    private LastingMongo mongo;
    private Receiver receiver;
    private RunningService service;

    @BeforeEach
    void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        mongo = new LastingMongo();
        receiver = new Receiver();
        service = new RunningService(Map.of(
                "rouse.notification.mongo-uri",
                mongo.uri() + "/?serverSelectionTimeoutMS=500&connectTimeoutMS=500&heartbeatFrequencyMS=500"));
    }

    @AfterEach
    void stop() {
        service.close();
        receiver.close();
        mongo.close();
    }

    @Test
    void shouldSendNothingWithoutDatabaseAndCatchUpWhenItIsBack() {
        service.reach("outa", receiver.url("/outa"));
        long read = service.log().committed("rouse-notification-findings", Topics.FINDING);
        mongo.goAway();
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(503));

        service.log().write(Topics.FINDING, "outa", Samples.sitting("outa", RunningService.NOON, 20));
        service.log().write(Topics.PERSON, "late", Samples.person("late").build());
        await().during(Duration.ofSeconds(3)).untilAsserted(() -> {
            assertThat(receiver.requests()).isEmpty();
            assertThat(service.log().committed("rouse-notification-findings", Topics.FINDING))
                    .isEqualTo(read);
        });
        assertThat(service.log().read(Topics.PROMPT, "outa", Prompt.parser())).isEmpty();

        mongo.comeBack();
        await().untilAsserted(() -> assertThat(service.log().read(Topics.RECEIPT, "outa", Receipt.parser()))
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED));
        assertThat(receiver.requests("/outa")).hasSize(1);
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
    }

    private int readiness() {
        return service.anonymous()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
