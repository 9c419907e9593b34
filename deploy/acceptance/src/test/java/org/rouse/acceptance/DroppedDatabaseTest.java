package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.LocalProcess;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.WebhookReceiver;
import org.rouse.acceptance.wire.WebhookReceiver.Delivery;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;

/**
 * The whole database is deleted after prompts were sent, snoozed and answered: everything is restored, and people are treated as before.
 */
class DroppedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The people, and the last known state of the prompt they are sent. */
    private static final Map<String, String> STATES =
            Map.of("snoozed", "snoozed", "hurt", "hurts", "silent", "accepted");

    @Test
    void shouldShowAndDoTheSameWhenTheDatabaseWasThrownAway(@TempDir Path folder) throws IOException {
        try (RunningSystem system = RunningSystem.of(LocalProcess.start(folder.resolve("data")));
                WebhookReceiver receiver = WebhookReceiver.start()) {
            // Known until 3 minutes ago; the moment after 40 minutes is still to come.
            Instant sat = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(38));
            for (String person : STATES.keySet()) {
                system.enrol(person, receiver);
                system.sync(person, Upload.fromWatch().held("steps", sat, 35, 0));
            }
            STATES.keySet()
                    .forEach(person -> await().atMost(PATIENCE)
                            .until(() -> !receiver.of(person).isEmpty()));
            answer(system, receiver.of("snoozed").getFirst(), "snooze");
            answer(system, receiver.of("hurt").getFirst(), "hurts");
            STATES.forEach((person, state) -> await().atMost(PATIENCE).until(() -> shows(system, person, state)));
            Map<String, String> before = shown(system);

            LocalProcess local = system.local().orElseThrow();
            local.close();
            delete(folder.resolve("data").resolve("mongo"));
            local.restart();

            await().atMost(PATIENCE).until(() -> isReady(system));
            assertThat(shown(system)).isEqualTo(before);
            for (String person : STATES.keySet()) {
                int decided = decisions(system, person).size();
                system.sync(person, Upload.fromWatch().held("steps", sat.plus(Duration.ofMinutes(35)), 6, 0));
                await().atMost(PATIENCE).until(() -> decisions(system, person).size(), now -> now > decided);
                assertThat(decisions(system, person).getLast().hasWithhold()).isTrue();
                assertThat(receiver.of(person)).as("told once").hasSize(1);
            }
        }
    }

    /** Answers a prompt by its link. */
    private static void answer(RunningSystem system, Delivery delivery, String choice) {
        String link = delivery.json()
                .path("data")
                .path("choices")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(choice))
                .map(one -> one.path("link").asString())
                .findFirst()
                .orElseThrow();
        Answer said = system.notification().post(link.substring(link.indexOf("/v1/")), "");
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
    }

    /** Everything that is shown of the people, by path. */
    private Map<String, String> shown(RunningSystem system) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String person : STATES.keySet()) {
            String token = system.tokens().token("person", person);
            String base = "/api/v1/people/" + person;
            for (String path : List.of("", "/stretches", "/aerobic", "/decisions")) {
                shown.put(base + path, body(system.coaching().as(token).get(base + path)));
            }
            // The log does not have the time when a channel last accepted something.
            shown.put(
                    base + "/channels",
                    body(system.notification().as(token).get(base + "/channels"))
                            .replaceAll(",\\s*\"lastAcceptedAt\" : \"[^\"]*\"", ""));
        }
        return shown;
    }

    private static String body(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().toPrettyString();
    }

    /** Whether the views show the outcome of the person's prompt. */
    private static boolean shows(RunningSystem system, String person, String state) {
        String token = system.tokens().token("person", person);
        return system.coaching()
                .as(token)
                .get("/api/v1/people/" + person + "/decisions")
                .text()
                .contains(state);
    }

    private static boolean isReady(RunningSystem system) {
        return Stream.of(system.coaching(), system.notification())
                .allMatch(service -> service.get("/actuator/health/readiness").status() == 200);
    }

    private static List<Decision> decisions(RunningSystem system, String person) {
        return system.log().of(Topics.DECISION, Decision.parser(), person);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
