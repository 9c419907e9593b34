package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.notification.running.Trickle;

/** Faults of providers, counted at the provider. */
class ProviderFaultTest {

    private static RunningService service;
    private static Receiver well;
    private static Receiver ill;
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        service = new RunningService(Map.of(
                "rouse.notification.delivery.first-retry", "200ms",
                "rouse.notification.delivery.longest-retry", "400ms",
                "rouse.notification.delivery.response-timeout", "800ms",
                "rouse.notification.delivery.attempt-timeout", "1s",
                "rouse.notification.delivery.lease", "3s",
                "rouse.notification.providers.longest-wait", "1s",
                "rouse.notification.providers.open-for", "1s"));
        well = new Receiver();
        ill = new Receiver();
    }

    @AfterAll
    static void stop() {
        service.close();
        well.close();
        ill.close();
    }

    @BeforeEach
    void noon() {
        service.time().set(RunningService.NOON);
        ill.answer(request -> Receiver.Answer.of(200));
    }

    /** Dates have whole seconds, and the request comes some moments after the date was made. */
    @ParameterizedTest
    @CsvSource({"seconds, 2000", "date, 2000", "garbage, 80", "past, 20"})
    void shouldComeBackNoEarlierThanAskedAndSoonAfter(String kind, long leastMs) {
        String person = reachable(ill);
        AtomicInteger asked = new AtomicInteger();
        Instant real = Instant.now(); // Retry-After follows the machine's clock
        ill.answer(request -> !request.path().equals("/" + person) || asked.incrementAndGet() > 1
                ? Receiver.Answer.of(200)
                : Receiver.Answer.of(503).with("Retry-After", header(kind, real)));
        List<Long> times = times(person, 2);

        assertThat(times.get(1) - times.get(0)).isBetween(leastMs, leastMs + 8_000);
        assertThat(receipts(person)).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
    }

    @Test
    void shouldExpireAtOnceWhenAskedToComeBackAfterADay() {
        try (Receiver strict = new Receiver()) {
            String person = reachable(strict);
            strict.answer(request -> Receiver.Answer.of(503).with("Retry-After", "86400"));

            sits(person);

            await().untilAsserted(() -> assertThat(receipts(person))
                    .extracting(Receipt::getState)
                    .containsExactly(ReceiptState.RECEIPT_STATE_EXPIRED));
            assertThat(strict.requests("/" + person)).hasSize(1);
        }
    }

    @Test
    void shouldDeliverElsewhereMeanwhileWhenOneProviderHangs() {
        ill.answer(request -> Receiver.Answer.of(200).after(Duration.ofSeconds(700)));
        List<String> hung = IntStream.range(0, 40).mapToObj(i -> reachable(ill)).toList();
        List<String> fine =
                IntStream.range(0, 20).mapToObj(i -> reachable(well)).toList();
        hung.forEach(ProviderFaultTest::sits);
        long start = System.nanoTime();
        fine.forEach(ProviderFaultTest::sits);

        await().until(() ->
                fine.stream().allMatch(person -> !well.requests("/" + person).isEmpty()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(fine)
                .allSatisfy(person -> assertThat(well.requests("/" + person)).hasSize(1));

        ill.answer(request -> Receiver.Answer.of(200));
        await().until(service::isIdle);
        assertThat(hung)
                .allSatisfy(person -> assertThat(ill.requests("/" + person)).isNotEmpty());
        assertThat(receipts(hung.getLast()))
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
    }

    @Test
    void shouldDeliverElsewhereMeanwhileWhenOneProviderDripsItsAnswer() {
        try (Trickle drips = Trickle.ofHead()) {
            List<String> dripped =
                    IntStream.range(0, 8).mapToObj(i -> reachable(drips::url)).toList();
            List<String> fine =
                    IntStream.range(0, 8).mapToObj(i -> reachable(well::url)).toList();
            dripped.forEach(ProviderFaultTest::sits);
            await().until(() -> drips.asked.get() > 0);
            long start = System.nanoTime();
            fine.forEach(ProviderFaultTest::sits);

            await().until(() -> fine.stream()
                    .noneMatch(person -> well.requests("/" + person).isEmpty()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            await().until(() -> drips.asked.get() > 5); // it is retried, a few at a time
            assertThat(dripped.stream().flatMap(person -> receipts(person).stream()))
                    .isEmpty();

            service.time().forward(Duration.ofMinutes(10));
            dripped.forEach(person -> await().untilAsserted(() -> assertThat(receipts(person))
                    .extracting(Receipt::getState)
                    .containsExactly(ReceiptState.RECEIPT_STATE_EXPIRED)));
            await().untilAsserted(() -> assertThat(drips.listening).hasValue(0));
        }
    }

    @Test
    void shouldTakeAcceptanceAtItsWordWhenBodyNeverEnds() {
        try (Trickle endless = Trickle.ofEndlessBody(200)) {
            String person = reachable(endless::url);

            sits(person);

            await().untilAsserted(() -> assertThat(receipts(person))
                    .extracting(Receipt::getState)
                    .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED));
            assertThat(endless.asked).hasValue(1);
            await().untilAsserted(() -> assertThat(endless.listening).hasValue(0));
        }
    }

    private static String header(String kind, Instant now) {
        return switch (kind) {
            case "seconds" -> "2";
            case "date" ->
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(6).atZone(ZoneOffset.UTC));
            case "past" -> "Sun, 06 Nov 1994 08:49:37 GMT";
            default -> "soon";
        };
    }

    private static String reachable(Receiver receiver) {
        return reachable(receiver::url);
    }

    private static String reachable(UnaryOperator<String> url) {
        String person = "fault-" + PEOPLE.incrementAndGet();
        service.reach(person, url.apply("/" + person));
        return person;
    }

    private static void sits(String person) {
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20));
    }

    /** Machine times of the requests about the person, in milliseconds. */
    private static List<Long> times(String person, int expected) {
        sits(person);
        await().until(() -> ill.requests("/" + person).size() == expected
                && !receipts(person).isEmpty());
        return ill.requests("/" + person).stream()
                .map(request -> request.atNanos() / 1_000_000)
                .toList();
    }

    private static List<Receipt> receipts(String person) {
        return service.log().read(Topics.RECEIPT, person, Receipt.parser());
    }
}
