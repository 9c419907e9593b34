package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.people.Doses;
import org.rouse.acceptance.people.Expectation;
import org.rouse.acceptance.people.Minutes;
import org.rouse.acceptance.people.Sample;
import org.rouse.acceptance.people.Stretch;
import org.rouse.acceptance.system.LocalProcess;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.Settlement;
import org.rouse.acceptance.wire.Answer;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;

/** {@code kill -9} in the middle of a replay: nothing acknowledged is lost, and the result is the same. */
class KillTest {

    private static final long SEED = 9;

    @Test
    void shouldEndInTheSameStretchesWhenKilledInTheMiddle(@TempDir Path folder) {
        try (RunningSystem system = RunningSystem.of(LocalProcess.start(folder.resolve("data")))) {
            LocalProcess process = system.local().orElseThrow();
            Map<String, Minutes> people = new HashMap<>();
            Sample.people().forEach(minutes -> people.put("kill-" + minutes.id(), minutes));
            Set<String> acknowledged = new HashSet<>();

            List<Sending> unsent = sendings(people);
            AtomicInteger answered = new AtomicInteger();
            CompletableFuture<List<Sending>> replay =
                    CompletableFuture.supplyAsync(() -> replay(system, unsent, acknowledged, answered));
            await().atMost(Duration.ofMinutes(3)).until(() -> answered.get() >= unsent.size() / 2);
            process.kill();
            List<Sending> left = replay.join();
            assertThat(left).as("killed in the middle").isNotEmpty();

            process.restart();
            assertThat(uploadsAtBroker(system, people.keySet())).containsAll(acknowledged);
            assertThat(replay(system, left, acknowledged, answered)).isEmpty();

            Map<String, List<Stretch>> found = Settlement.reach(system, people.keySet());
            people.forEach((person, minutes) ->
                    assertThat(found.get(person)).as(person).isEqualTo(Expectation.longStretches(minutes)));
            assertThat(uploadsAtBroker(system, people.keySet())).containsAll(acknowledged);
            people.forEach((person, minutes) -> assertDaysHold(system, person, minutes));
        }
    }

    private record Sending(String person, String body) {}

    /** The uploads of all people in turn. */
    private static List<Sending> sendings(Map<String, Minutes> people) {
        List<Sending> sendings = new ArrayList<>();
        people.forEach((person, minutes) ->
                Doses.scattered(minutes, SEED).forEach(body -> sendings.add(new Sending(person, body))));
        java.util.Collections.shuffle(sendings, new java.util.Random(SEED));
        return sendings;
    }

    /** Sends until the system is gone; returns the unacknowledged uploads. */
    private static List<Sending> replay(
            RunningSystem system, List<Sending> sendings, Set<String> acknowledged, AtomicInteger answered) {
        String admin = system.admin();
        for (int i = 0; i < sendings.size(); i++) {
            Sending sending = sendings.get(i);
            try {
                Answer answer = system.ingest().as(admin).post("/v1/sync?person=" + sending.person(), sending.body());
                if (answer.status() != 200) {
                    return sendings.subList(i, sendings.size());
                }
                acknowledged.add(answer.json().path("uploadId").asString());
                answered.incrementAndGet();
            } catch (UncheckedIOException gone) {
                return sendings.subList(i, sendings.size());
            }
        }
        return List.of();
    }

    private static Set<String> uploadsAtBroker(RunningSystem system, Set<String> people) {
        Set<String> uploads = new HashSet<>();
        system.log().of(Topics.ACTIVITY, Evidence.parser(), people).forEach(each -> uploads.add(each.getUploadId()));
        return uploads;
    }

    /** No minute of the replay is unknown in the day views. */
    private static void assertDaysHold(RunningSystem system, String person, Minutes minutes) {
        for (int i = 0; i < minutes.count(); i += 1440) {
            String date = minutes.at(i).toString().substring(0, 10);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                Answer day = system.coaching().as(system.admin()).get("/api/v1/people/" + person + "/days/" + date);
                assertThat(day.status()).as(day.toString()).isEqualTo(200);
                assertThat(day.json().path("totals").path("UNKNOWN").asInt(0))
                        .as(day.toString())
                        .isZero();
            });
        }
    }
}
