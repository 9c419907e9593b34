package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.ZoneInForce;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;

/** Quiet hours through the whole service, counted at the receiver: nothing rings in the night, and nothing bursts at its end. */
class NightTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static RunningService service;
    private static Receiver receiver;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        service = new RunningService(Map.of(
                "rouse.notification.delivery.first-retry", "100ms",
                "rouse.notification.delivery.longest-retry", "200ms",
                "rouse.notification.delivery.sweep-every", "200ms"));
        receiver = new Receiver();
    }

    @AfterAll
    static void stop() {
        service.close();
        receiver.close();
    }

    @BeforeEach
    void well() {
        service.time().set(RunningService.NOON);
        receiver.answer(request -> Receiver.Answer.of(200));
    }

    /** The last minute of the night in Berlin, and the first after it: summer time begins and ends in two of the nights. */
    @ParameterizedTest
    @CsvSource({
        "2083-02-02T06:59:00Z, 2083-02-02T07:00:00Z",
        "2083-03-28T05:59:00Z, 2083-03-28T06:00:00Z",
        "2083-10-31T06:59:00Z, 2083-10-31T07:00:00Z"
    })
    void shouldSendOnlyWhatIsNewWhenNightEnds(Instant night, Instant morning) {
        String person = reachable();
        for (int i = 0; i < 4; i++) {
            sits(person, night.minus(Duration.ofMinutes(45L * i)));
        }
        await().untilAsserted(() -> assertThat(reasons(person)).hasSize(4).containsOnly("quiet-hours"));

        service.time().set(morning);
        assertThat(receiver.requests("/" + person)).isEmpty();
        sits(person, morning);
        sits(person, morning.plusSeconds(60));

        await().untilAsserted(() -> assertThat(reasons(person)).hasSize(6).endsWith("", "cool-down"));
        await().until(service::isIdle);
        assertThat(receiver.requests("/" + person)).hasSize(1);
    }

    @Test
    void shouldExpireAndNotRingLaterWhenNightBeginsWhilePromptWaits() {
        Instant evening = Instant.parse("2083-02-01T18:58:00Z");
        String person = reachable();
        receiver.answer(request -> Receiver.Answer.of(503));
        sits(person, evening);
        await().until(() -> receiver.requests("/" + person).size() >= 2);

        service.time().set(Instant.parse("2083-02-01T19:00:00Z"));
        await().untilAsserted(() -> assertThat(states(person)).containsExactly(ReceiptState.RECEIPT_STATE_EXPIRED));
        int asked = receiver.requests("/" + person).size();
        receiver.answer(request -> Receiver.Answer.of(200));
        service.time().set(Instant.parse("2083-02-02T07:00:00Z"));
        await().until(service::isIdle);

        assertThat(receiver.requests("/" + person)).hasSize(asked);
    }

    @Test
    void shouldTakeBackWhatWaitsWhenPersonTravelsIntoTheNight() {
        String person = reachable();
        receiver.answer(request -> Receiver.Answer.of(503));
        sits(person, RunningService.NOON);
        await().until(() -> !receiver.requests("/" + person).isEmpty());

        travels(person, "Asia/Tokyo"); // 20:00 there

        await().untilAsserted(() -> assertThat(states(person)).containsExactly(ReceiptState.RECEIPT_STATE_WITHDRAWN));
        assertThat(service.log().read(Topics.RECEIPT, person, Receipt.parser()))
                .extracting(Receipt::getDetail)
                .containsExactly("quiet-hours");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo, quiet-hours", "America/New_York, quiet-hours", "Africa/Lagos, ''"})
    void shouldGoByNightOfZoneThatPersonIsIn(String zone, String reason) {
        String person = reachable();
        travels(person, zone); // noon in Berlin: 20:00 in Tokyo, 06:00 in New York, noon in Lagos

        sits(person, RunningService.NOON);

        await().untilAsserted(() -> assertThat(reasons(person)).containsExactly(reason));
    }

    private static String reachable() {
        String person = "night-" + PEOPLE.incrementAndGet();
        service.reach(person, receiver.url("/" + person));
        return person;
    }

    private static void sits(String person, Instant now) {
        service.time().set(now);
        int before = reasons(person).size();
        service.log().write(Topics.FINDING, person, Samples.sitting(person, now, 20));
        await().until(() -> reasons(person).size() > before);
    }

    private static void travels(String person, String zone) {
        Person there = Samples.person(person)
                .addZones(ZoneInForce.newBuilder()
                        .setZone(zone)
                        .setFromMs(RunningService.NOON.minusSeconds(3_600).toEpochMilli()))
                .setRevision(2)
                .build();
        service.log().write(Topics.PERSON, person, there);
        await().until(() ->
                there.equals(service.bean(PersonStore.class).find(person).block()));
    }

    /** Why each decision was withheld, oldest first; empty for one that was sent. */
    private static List<String> reasons(String person) {
        return service.log().read(Topics.PROMPT, person, Prompt.parser()).stream()
                .map(Prompt::getWithheldReason)
                .toList();
    }

    private static List<ReceiptState> states(String person) {
        return service.log().read(Topics.RECEIPT, person, Receipt.parser()).stream()
                .map(Receipt::getState)
                .toList();
    }
}
