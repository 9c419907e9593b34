package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;

/** Instances come and go, and the log delivers records again; each prompt goes out once. */
class ScaleOutTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Map<String, String> SETTINGS = Map.of(
            "rouse.notification.database", "rouse_scale",
            "rouse.notification.delivery.attempt-timeout", "1s",
            "rouse.notification.delivery.lease", "3s",
            "rouse.notification.providers.longest-wait", "1s");

    private static final List<String> PEOPLE =
            IntStream.range(0, 60).mapToObj(i -> "scale-" + i).toList();

    @Test
    void shouldSendOnceWhenInstancesJoinAndLeave() {
        String broker = RunningService.broker();
        try (Receiver receiver = new Receiver();
                RunningService first = new RunningService(SETTINGS, broker)) {
            PEOPLE.forEach(person -> first.reach(person, receiver.url("/" + person)));
            decide(first, PEOPLE.subList(0, 20));
            try (RunningService second = new RunningService(SETTINGS, broker)) {
                decide(first, PEOPLE.subList(10, 40)); // a third of them again
                reached(receiver, PEOPLE.subList(0, 40));
                decide(second, PEOPLE.subList(30, 50));
            } // while it holds some of them
            decide(first, PEOPLE);

            reached(receiver, PEOPLE);
            await().atMost(PATIENCE).until(first::isIdle);
            assertThat(PEOPLE)
                    .allSatisfy(person ->
                            assertThat(receiver.requests("/" + person)).hasSize(1));
        }
    }

    /** Names the people who were not reached, on failure. */
    private static void reached(Receiver receiver, List<String> people) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(people)
                        .filteredOn(person -> receiver.requests("/" + person).isEmpty())
                        .isEmpty());
    }

    private static void decide(RunningService service, List<String> people) {
        people.forEach(person ->
                service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20)));
    }
}
