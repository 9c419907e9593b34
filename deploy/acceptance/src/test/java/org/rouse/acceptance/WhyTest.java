package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.LocalProcess;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.WebhookReceiver;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;

/** Explains why a prompt came, and why one did not: the decision is repeated from the log. */
@OnRunningSystem
class WhyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final String person = "why-" + UUID.randomUUID();
    private final Instant sat = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(62));

    WhyTest(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void needLocalMode() {
        assumeThat(system.local()).as("needs local mode's launcher").isPresent();
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void shouldMakeEachDecisionAgainWhenAskedWhy() throws Exception {
        system.enrol(person, receiver);
        system.sync(person, Upload.fromWatch().held("steps", sat, 40, 0));
        system.sync(person, Upload.fromWatch().held("steps", sat.plus(Duration.ofMinutes(40)), 20, 0));
        await().atMost(PATIENCE).until(() -> decisions().stream().anyMatch(Decision::hasSend));

        for (Decision decision : decisions()) {
            LocalProcess.Said said = why(decision.getDecisionId());

            assertThat(said.text()).contains("the same decision, byte for byte", "changed by", "made from");
            assertThat(said.code()).isZero();
        }
    }

    @Test
    void shouldSayWhatIsWrongWhenNoSuchDecisionLiesOnTheLog() throws Exception {
        LocalProcess.Said said = why("nowhere");

        assertThat(said.text()).contains("No decision nowhere lies on the log.");
        assertThat(said.code()).isEqualTo(1);
    }

    private LocalProcess.Said why(String decision) throws IOException, InterruptedException {
        return system.local().orElseThrow().run("why", decision);
    }

    private List<Decision> decisions() {
        return system.log().of(Topics.DECISION, Decision.parser(), person);
    }
}
