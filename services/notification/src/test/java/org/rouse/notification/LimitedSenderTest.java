package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;

/** A host that limits its senders, through the whole service, counted at the host. */
class LimitedSenderTest {

    /** A webhook's host may hold up others for some minutes; the receiver that it answered waits as long as asked. */
    @Test
    void shouldAskForNobodyElseThereWhenHostLimitsUs() {
        RunningService service = RunningService.common();
        service.time().set(RunningService.NOON);
        try (Receiver strict = new Receiver()) {
            strict.answer(request -> Receiver.Answer.of(429).with("Retry-After", "86400"));
            List.of("limited-first", "limited-second")
                    .forEach(person -> service.reach(person, strict.url("/" + person)));
            sits(service, "limited-first");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(service.log().read(Topics.RECEIPT, "limited-first", Receipt.parser()))
                                    .extracting(Receipt::getState)
                                    .containsExactly(ReceiptState.RECEIPT_STATE_EXPIRED));

            double before = passedOver(service);
            sits(service, "limited-second");
            await().atMost(Duration.ofSeconds(30)).until(() -> passedOver(service) > before);

            assertThat(strict.requests("/limited-first")).hasSize(1);
            assertThat(strict.requests("/limited-second")).isEmpty();
        }
    }

    private static void sits(RunningService service, String person) {
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20));
    }

    /** Attempts on webhooks that were not made. */
    private static double passedOver(RunningService service) {
        return service.bean(MeterRegistry.class)
                .counter("rouse.deliveries", "channel", "webhook", "outcome", "unavailable")
                .count();
    }
}
