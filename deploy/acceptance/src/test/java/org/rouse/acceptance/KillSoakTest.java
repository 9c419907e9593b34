package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.people.Doses;
import org.rouse.acceptance.people.Expectation;
import org.rouse.acceptance.people.Minutes;
import org.rouse.acceptance.people.Sample;
import org.rouse.acceptance.people.Stretch;
import org.rouse.acceptance.system.LocalProcess;
import org.rouse.acceptance.system.OnceSender;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.Settlement;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;

/**
 * Local mode killed again and again, after a restart that found its state in place, while the stores write through to their files and
 * transactions stay open for long: writes of an uncommitted transaction that have reached a file must not outlive it. Takes minutes, so it
 * runs where {@code rouse.soak.kills} gives the number of kills, as in {@code .ci/long}.
 */
class KillSoakTest {

    private static final int KILLS = Integer.getInteger("rouse.soak.kills", 0);
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("rouse.soak.seconds", 1_800));
    private static final long SEED = Long.getLong("rouse.soak.seed", 20685);
    private static final int LONGEST_LIFE_MS = 4_000;

    private static final String STREAMS = "spring.cloud.stream.kafka.streams.binder.configuration.";
    private static final Map<String, String> WRITE_THROUGH = Map.of("SPRING_APPLICATION_JSON", """
            {"%1$srouse.rocksdb.buffer.bytes":"65536","%1$sstatestore.cache.max.bytes":"0","%1$scommit.interval.ms":"5000"}""".formatted(STREAMS));

    private final Random random = new Random(SEED);

    @BeforeEach
    void needToBeAsked() {
        if (KILLS == 0) {
            System.out.println("KillSoakTest not run: rouse.soak.kills does not say how many kills");
        }
        assumeTrue(KILLS > 0);
    }

    @Test
    void shouldEndAsIfNeverDisturbedHoweverOftenItIsKilled(@TempDir Path folder) throws InterruptedException {
        try (RunningSystem system = RunningSystem.of(LocalProcess.start(folder.resolve("data"), WRITE_THROUGH))) {
            LocalProcess process = system.local().orElseThrow();
            Sample.people()
                    .forEach(minutes -> system.sync(
                            "before-" + minutes.id(), Doses.daily(minutes).getFirst()));
            Settlement.reach(system, Set.of());
            process.close(); // it leaves checkpoints of its state
            process.restart();

            OnceSender sender = OnceSender.start(system, SEED);
            int kills = kill(process, sender);
            process.restart();
            Map<String, Minutes> people = sender.finish();
            System.out.println("KillSoakTest: " + kills + " kills, "
                    + sender.acknowledged().size() + " uploads of " + people.size() + " people acknowledged, seed "
                    + SEED);

            Map<String, List<Stretch>> found = Settlement.reach(system, people.keySet());
            people.forEach((person, minutes) ->
                    assertThat(found.get(person)).as(person).isEqualTo(Expectation.longStretches(minutes)));
            Set<String> uploads = new HashSet<>();
            system.log()
                    .of(Topics.ACTIVITY, Evidence.parser(), people.keySet())
                    .forEach(each -> uploads.add(each.getUploadId()));
            assertThat(uploads).containsAll(sender.acknowledged());
        }
    }

    /** Most lives last until some time after the next acknowledgement; every eighth ends while it still starts. */
    private int kill(LocalProcess process, OnceSender sender) {
        long began = System.nanoTime();
        for (int kills = 1; ; kills++) {
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)).toNanos());
            process.kill();
            if (kills == KILLS || System.nanoTime() - began > LONGEST.toNanos()) {
                return kills;
            }
            process.launch();
            if (random.nextInt(8) > 0) {
                process.awaitReady();
                int before = sender.acknowledged().size();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> sender.acknowledged().size() > before);
            }
        }
    }
}
