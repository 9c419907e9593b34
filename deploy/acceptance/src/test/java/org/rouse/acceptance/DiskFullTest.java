package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.people.Doses;
import org.rouse.acceptance.people.Minutes;
import org.rouse.acceptance.people.Sample;
import org.rouse.acceptance.system.LocalProcess;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.SmallDisk;
import org.rouse.acceptance.wire.Answer;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;

/**
 * The disk of local mode fills while uploads arrive: no unwritten upload is acknowledged, the process reports the fault in one sentence and
 * ends, and with free space it starts again with everything that was acknowledged. Needs a mount of its own and longer than the gate may
 * take, so it runs where {@code rouse.disk.full} is set, as in {@code .ci/long}.
 */
class DiskFullTest {

    private static final int BEFORE = 20;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(90);

    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    @BeforeEach
    void needToBeAsked() {
        if (!Boolean.getBoolean("rouse.disk.full")) {
            System.out.println("DiskFullTest not run: rouse.disk.full is not set");
        }
        assumeTrue(Boolean.getBoolean("rouse.disk.full"));
    }

    @Test
    void shouldAcknowledgeNothingThatAFullDiskCouldNotTake(@TempDir Path folder) throws IOException {
        Optional<SmallDisk> mounted = SmallDisk.at(folder.resolve("data"));
        if (mounted.isEmpty()) {
            System.out.println("DiskFullTest not run: only root may mount a disk of a size of its own");
        }
        assumeTrue(mounted.isPresent());
        try (SmallDisk disk = mounted.orElseThrow();
                RunningSystem system = RunningSystem.of(LocalProcess.start(folder.resolve("data")))) {
            LocalProcess process = system.local().orElseThrow();
            while (acknowledged.size() < BEFORE) {
                send(system);
            }
            disk.fill();
            await().atMost(ENDS_WITHIN).until(() -> {
                send(system);
                return !process.isAlive();
            });
            assertThat(process.said())
                    .containsOnlyOnce("The broker gave up because it could not read or write its log");

            disk.makeRoom();
            process.restart();
            Set<String> uploads = new HashSet<>();
            system.log()
                    .of(Topics.ACTIVITY, Evidence.parser(), people)
                    .forEach(each -> uploads.add(each.getUploadId()));
            assertThat(uploads).containsAll(acknowledged);
            System.out.println("DiskFullTest: " + people.size() + " uploads, " + acknowledged.size() + " acknowledged");
        }
    }

    private void send(RunningSystem system) {
        Minutes minutes = Sample.people().getFirst();
        String person = "disk-" + people.size();
        people.add(person);
        try {
            Answer answer = system.ingest()
                    .as(system.admin())
                    .post("/v1/sync?person=" + person, Doses.daily(minutes).getFirst());
            if (answer.status() == 200) {
                acknowledged.add(answer.json().path("uploadId").asString());
            } else {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).as(answer.toString()).isNotEmpty();
            }
        } catch (UncheckedIOException _) {
            // it ended before it could answer
        }
    }
}
