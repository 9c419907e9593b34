package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.testing.LastingBroker;

/** The log is away while prompts are under way: every decided prompt still goes out, once, and its outcome is told in the end. */
class BrokerOutageTest {

    private static final List<String> PEOPLE =
            IntStream.range(0, 12).mapToObj(i -> "bounce-" + i).toList();

    private LastingBroker broker;
    private Receiver receiver;
    private RunningService service;

    @BeforeEach
    void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(90));
        broker = new LastingBroker();
        receiver = new Receiver();
        service = new RunningService(
                Map.of(
                        "rouse.notification.database", "rouse_bounce",
                        "rouse.notification.delivery.attempt-timeout", "2s",
                        "rouse.notification.delivery.lease", "4s",
                        "rouse.notification.providers.longest-wait", "1s"),
                broker.address());
    }

    @AfterEach
    void stop() {
        service.close();
        receiver.close();
        broker.close();
    }

    @Test
    void shouldSendOnceAndTellEverythingWhenBrokerBounces() {
        PEOPLE.forEach(person -> service.reach(person, receiver.url("/" + person)));
        receiver.answer(request -> Receiver.Answer.of(200).after(Duration.ofSeconds(1)));
        PEOPLE.subList(0, 8).forEach(this::sits);
        await().until(() -> worded() >= 4 && !receiver.requests().isEmpty());

        broker.stop();
        await().until(() -> receiver.requests().size() >= 4); // the log has their words, so they go on without it
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true); // longer than a lease
        broker.restart();
        PEOPLE.subList(4, 12).forEach(this::sits); // half of them again

        PEOPLE.forEach(person -> await().untilAsserted(
                        () -> assertThat(service.log().read(Topics.RECEIPT, person, Receipt.parser()))
                                .extracting(Receipt::getState)
                                .isNotEmpty()
                                .containsOnly(ReceiptState.RECEIPT_STATE_ACCEPTED)));
        await().until(service::isIdle);
        assertThat(PEOPLE).allSatisfy(person -> {
            assertThat(receiver.requests("/" + person)).hasSize(1);
            assertThat(service.log().read(Topics.PROMPT, person, Prompt.parser()))
                    .extracting(Prompt::getPromptId)
                    .hasSizeGreaterThanOrEqualTo(1)
                    .containsOnly(receiver.requests("/" + person).getFirst().header("webhook-id"));
        });
    }

    /** The number of people whose prompt is on the log. */
    private long worded() {
        return PEOPLE.stream()
                .filter(person -> !service.log()
                        .read(Topics.PROMPT, person, Prompt.parser())
                        .isEmpty())
                .count();
    }

    private void sits(String person) {
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20));
    }
}
