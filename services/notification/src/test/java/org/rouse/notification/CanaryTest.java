package org.rouse.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Receipt;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.notification.running.Scrape;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** No log line and no metric contains personal data, however things end. */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final int MINUTES = 8_675_309;
    private static final List<String> CANARIES = List.of("Zyxquokka", "8675309", "8,675,309", "144,588", "144588");

    @Test
    void shouldTellNobodyWhenPromptsEndInEveryWay(CapturedOutput output) {
        try (Receiver receiver = new Receiver();
                RunningService service = new RunningService(Map.of(
                        "logging.level.org.rouse", "TRACE", "rouse.notification.delivery.first-retry", "100ms"))) {
            receiver.answer(request -> Receiver.Answer.of(
                            switch (request.path()) {
                                case "/c-refused" -> 400;
                                case "/c-busy" -> receiver.requests("/c-busy").size() == 1 ? 503 : 200;
                                default -> 200;
                            })
                    .saying(new String(request.body(), UTF_8)));
            List<String> people = List.of("c-fine", "c-refused", "c-busy");
            people.forEach(person -> sits(service, receiver, person));
            service.log().write(Topics.DECISION, "c-fine", "\u00ff Zyxquokka 8675309".getBytes(UTF_8));

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(people)
                        .allSatisfy(person -> assertThat(service.log().read(Topics.RECEIPT, person, Receipt.parser()))
                                .isNotEmpty());
                assertThat(service.log().records(Topics.DEAD_LETTER, "c-fine")).hasSize(1);
            });

            assertThat(service.client("c-fine", "person")
                            .get()
                            .uri("/api/v1/prompts")
                            .exchange()
                            .expectBody(String.class)
                            .returnResult()
                            .getResponseBody())
                    .contains("144,588 hours"); // it was there to be told
            String told = Stream.of(
                            Stream.of(output.getAll()),
                            Scrape.of(service.client("root", "admin")).samples().stream()
                                    .map(Scrape.Sample::labels),
                            service.log().records(Topics.DEAD_LETTER, "c-fine").stream()
                                    .map(CanaryTest::headers))
                    .flatMap(texts -> texts)
                    .reduce("", (one, other) -> one + "\n" + other);
            assertThat(told).contains("record put aside").doesNotContain(CANARIES);
        }
    }

    private static void sits(RunningService service, Receiver receiver, String person) {
        service.reach(person, receiver.url("/" + person));
        service.log()
                .write(
                        Topics.PERSON,
                        person,
                        Samples.person(person)
                                .setRevision(2)
                                .setName("Zyxquokka")
                                .setClearance(Clearance.CLEARANCE_GIVEN)
                                .addAggravatingActivities("Zyxquokka-lifting")
                                .build());
        await().until(() -> service.bean(PersonStore.class)
                .find(person)
                .filter(known -> known.getRevision() == 2)
                .hasElement()
                .block());
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, MINUTES));
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .reduce("", (one, other) -> one + " " + other);
    }
}
