package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.testing.LastingMongo;

/** Without a claim there is no message: while the database is away nothing is sent, and nothing is lost. */
class DatabaseOutageTest {

    private static final Duration LONGER_THAN_LEASE = Duration.ofSeconds(4);

    private static LastingMongo mongo;
    private static RunningService service;

    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void start() {
        mongo = new LastingMongo();
        service = new RunningService(Map.of(
                "rouse.notification.delivery.attempt-timeout",
                "1500ms",
                "rouse.notification.delivery.first-retry",
                "100ms",
                "rouse.notification.delivery.lease",
                "3s",
                "rouse.notification.providers.longest-wait",
                "1s",
                "rouse.notification.mongo-uri",
                mongo.uri() + "/?serverSelectionTimeoutMS=500&connectTimeoutMS=500&heartbeatFrequencyMS=500"));
    }

    @AfterAll
    static void stop() {
        service.close();
        mongo.close();
    }

    @BeforeEach
    void awaitReady() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
    }

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void shouldSendNothingWithoutDatabaseAndCatchUpWhenItIsBack() {
        service.reach("outa", receiver.url("/outa"));
        long read = service.log().committed("rouse-notification-decisions", Topics.DECISION);
        mongo.stop();
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(503));

        service.log().write(Topics.DECISION, "outa", Samples.sitting("outa", RunningService.NOON, 20));
        service.log().write(Topics.PERSON, "late", Samples.person("late").build());
        await().during(Duration.ofSeconds(3)).untilAsserted(() -> {
            assertThat(receiver.requests()).isEmpty();
            assertThat(service.log().committed("rouse-notification-decisions", Topics.DECISION))
                    .isEqualTo(read);
        });
        assertThat(service.log().read(Topics.PROMPT, "outa", Prompt.parser())).isEmpty();

        mongo.restart();
        await().untilAsserted(() -> assertThat(service.log().read(Topics.RECEIPT, "outa", Receipt.parser()))
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED));
        assertThat(receiver.requests("/outa")).hasSize(1);
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
    }

    @Test
    void shouldNotSendAgainWhenDatabaseWasAwayWhileProviderAccepted() {
        List<String> people = IntStream.range(0, 5).mapToObj(i -> "outb-" + i).toList();
        people.forEach(person -> service.reach(person, receiver.url("/" + person)));
        receiver.answer(request -> Receiver.Answer.of(200).after(Duration.ofSeconds(1)));
        people.forEach(person ->
                service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20)));
        await().until(() -> receiver.requests().size() == people.size());

        mongo.stop();
        await().pollDelay(LONGER_THAN_LEASE).until(() -> true);
        mongo.restart();

        people.forEach(person -> await().untilAsserted(
                        () -> assertThat(service.log().read(Topics.RECEIPT, person, Receipt.parser()))
                                .extracting(Receipt::getState)
                                .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED)));
        await().until(service::isIdle);
        assertThat(receiver.requests()).hasSize(people.size());
    }

    @Test
    void shouldComeBackNoEarlierThanAskedWhenDatabaseWasAwayMeanwhile() {
        service.reach("outc", receiver.url("/outc"));
        receiver.answer(request -> receiver.requests().size() > 1
                ? Receiver.Answer.of(200)
                : Receiver.Answer.of(503).with("Retry-After", "6").after(Duration.ofSeconds(1)));
        service.log().write(Topics.DECISION, "outc", Samples.sitting("outc", RunningService.NOON, 20));
        await().until(() -> !receiver.requests().isEmpty());

        mongo.stop();
        await().pollDelay(LONGER_THAN_LEASE).until(() -> true);
        mongo.restart();

        await().until(() -> receiver.requests().size() == 2);
        long waited = receiver.requests().get(1).atNanos()
                - receiver.requests().get(0).atNanos();
        assertThat(Duration.ofNanos(waited)).isGreaterThan(Duration.ofSeconds(7)); // one until the answer, six after it
    }

    private static int readiness() {
        return service.anonymous()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
