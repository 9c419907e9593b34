package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;

/** Instances come and go, and the log delivers again; each prompt goes out once. */
class ScaleOutTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "rouse.notification.database", "scale_out",
            "rouse.notification.delivery.attempt-timeout", "1s",
            "rouse.notification.delivery.lease", "3s",
            "rouse.notification.providers.longest-wait", "1s");

    @Test
    void shouldSendOnceWhenInstancesJoinAndLeave() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1)); // what a stopped instance held waits for its lease
        List<String> people = IntStream.range(0, 60).mapToObj(i -> "scale-" + i).toList();
        try (Receiver receiver = new Receiver();
                RunningService first = new RunningService(SETTINGS)) {
            people.forEach(person -> first.reach(person, receiver.url("/" + person)));
            people.subList(0, 20).forEach(person -> sits(first, person));
            try (RunningService second = new RunningService(SETTINGS)) {
                people.subList(10, 40).forEach(person -> sits(first, person)); // half of them once more
                await().until(() -> receiver.requests().size() >= 30);
                people.subList(30, 50).forEach(person -> sits(second, person));
            }
            people.forEach(person -> sits(first, person));

            await().until(() -> people.stream()
                    .noneMatch(person -> receiver.requests("/" + person).isEmpty()));
            await().until(() -> first.isIdle());
            assertThat(people)
                    .allSatisfy(person ->
                            assertThat(receiver.requests("/" + person)).hasSize(1));
        }
    }

    private static void sits(RunningService service, String person) {
        Decision decision = Samples.sitting(person, RunningService.NOON, 20);
        service.log().write(Topics.DECISION, person, decision);
    }
}
