package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.people.Stretch;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.FileImport;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.Settlement;
import org.rouse.acceptance.wire.WebhookReceiver;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file with history gives findings and never a prompt, and live people do not wait for it. */
@OnRunningSystem
class ImportTest {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int SITTING_MINUTES = 40;
    private static final int MONTH_MINUTES = 30 * 1440;
    private static final int SAMPLES = 5;

    /** How many times longer a live prompt may take because of another person's history in its partition. */
    private static final int SLOWER = 3;

    private final RunningSystem system;
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    ImportTest(RunningSystem system) {
        this.system = system;
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void shouldPromptForLiveMinutesAloneWhenSittingUntilNowIsImported() {
        String importing = reachable("import-" + UUID.randomUUID());
        String live = reachable("live-" + UUID.randomUUID());
        Instant last = now.minus(Duration.ofMinutes(1));
        Instant sat = last.minus(Duration.ofMinutes(SITTING_MINUTES));
        Upload sitting = Upload.fromWatch().held("steps", sat, SITTING_MINUTES, 0);

        FileImport.begin(system, importing, sitting).awaitDone();
        system.sync(live, sitting);

        assertThat(Settlement.reach(system, Set.of(importing, live)))
                .allSatisfy((person, stretches) -> assertThat(stretches)
                        .as(person)
                        .extracting(Stretch::minutes)
                        .containsExactly((long) SITTING_MINUTES));
        await().atMost(PATIENCE).until(() -> !receiver.of(live).isEmpty());
        assertThat(evidenceOfPromptsSent(live)).containsExactly(last);
        assertThat(system.log().of(Topics.FINDING, Finding.parser(), importing))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.getLane()).isEqualTo(Lane.LANE_BACKFILL);
                    assertThat(finding.getStretch().hasLive()).isFalse();
                });

        // Adds one live minute: its decision comes after everything that was imported.
        system.sync(importing, Upload.fromWatch().held("steps", last, 1, 0));

        await().atMost(PATIENCE).until(() -> !receiver.of(importing).isEmpty());
        assertThat(evidenceOfPromptsSent(importing)).containsExactly(now);
        assertThat(receiver.of(importing)).hasSize(1);
    }

    /**
     * People of the importing partition and of others take turns while the file is read: the machine is equally busy for both, and only the
     * former could have to wait behind history.
     */
    @Test
    void shouldPromptOthersAsSoonAsEverWhenThreeMonthsAreImported() {
        String importing = "import-" + UUID.randomUUID();
        List<String> near = live(person -> partition(person) == partition(importing));
        List<String> far = live(person -> partition(person) != partition(importing));
        untilPrompted(live(_ -> true).getFirst()); // a single slow prompt is no measure

        FileImport history = FileImport.begin(system, importing, threeMonths());
        List<Duration> behind = new ArrayList<>();
        List<Duration> beside = new ArrayList<>();
        for (int i = 0; i < SAMPLES && history.isGoingOn(); i++) {
            behind.add(untilPrompted(near.get(i)));
            beside.add(untilPrompted(far.get(i)));
        }
        assertThat(history.isGoingOn()).as("read for longer than all this took").isTrue();
        history.awaitDone();

        LOG.atInfo()
                .addKeyValue("behind", behind)
                .addKeyValue("beside", beside)
                .log("From sending until the webhook was called");
        assertThat(median(behind))
                .as("behind history %s, beside it %s", behind, beside)
                .isLessThan(median(beside).multipliedBy(SLOWER));
    }

    private List<String> live(Predicate<String> which) {
        return Stream.generate(() -> "live-" + UUID.randomUUID())
                .filter(which)
                .limit(SAMPLES)
                .map(this::reachable)
                .toList();
    }

    private static int partition(String personId) {
        return BuiltInPartitioner.partitionForKey(
                personId.getBytes(StandardCharsets.UTF_8), Topics.ACTIVITY.partitions());
    }

    private Duration untilPrompted(String person) {
        Instant sat = now.minus(Duration.ofMinutes(25));
        long start = System.nanoTime();
        system.sync(person, Upload.fromWatch().held("steps", sat, 25, 0));
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !receiver.of(person).isEmpty());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Half an hour of sitting and five minutes of walking, in turn, as three measures of one watch. */
    private Upload threeMonths() {
        Upload file = Upload.fromWatch();
        for (int month = 1; month <= 3; month++) {
            Instant start = now.minus(Duration.ofMinutes((long) month * MONTH_MINUTES + 1440));
            file.series("steps", start, inTurn(0, 90))
                    .series("heart-rate", start, inTurn(65, 95))
                    .series("intensity", start, inTurn(0, 1));
        }
        return file;
    }

    private static int[] inTurn(int sitting, int walking) {
        return IntStream.range(0, MONTH_MINUTES)
                .map(minute -> minute % 35 < 30 ? sitting : walking)
                .toArray();
    }

    private String reachable(String person) {
        system.enrol(person, receiver);
        return person;
    }

    /** The end of the evidence of each decision to send. */
    private List<Instant> evidenceOfPromptsSent(String person) {
        return system.log().of(Topics.DECISION, Decision.parser(), person).stream()
                .filter(Decision::hasSend)
                .map(decision -> Instant.ofEpochMilli(decision.getEvidenceUntilMs()))
                .toList();
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }
}
