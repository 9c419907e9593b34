package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.DayView;
import org.rouse.notification.running.Samples;

/** What a decision costs the database: the most of what a prompt costs at all. */
class DatabaseStepsTest {

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
        desk.know(Samples.person("anna").build());
        desk.sweep.close();
        desk.steps.clear();
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @Test
    void shouldAskNothingTwiceWhenPromptIsSent() {
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();
        await().until(() -> desk.steps.contains("delete outbox"));

        assertThat(desk.steps)
                .containsExactlyInAnyOrder(
                        "find prompts",
                        "find people",
                        "find days",
                        "find ledgers",
                        "insert ledgers",
                        "update diary",
                        "update agenda",
                        "update outbox",
                        "insert prompts",
                        "findAndModify prompts", // on the log, and in hand
                        "find channels",
                        "find people", // right before the attempt
                        "findAndModify prompts", // accepted
                        "delete outbox");
    }

    @Test
    void shouldLeaveOutboxAloneWhenPromptIsWithheld() {
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), true).block();

        assertThat(desk.steps)
                .containsExactlyInAnyOrder(
                        "find prompts",
                        "find people",
                        "find days",
                        "find ledgers",
                        "update diary",
                        "update agenda",
                        "insert prompts",
                        "findAndModify prompts");
    }

    @Test
    void shouldReadTheDiaryOnceWhenADayChanges() {
        desk.outcomes
                .changed("anna", DayView.newBuilder().setLocalDate("2027-02-01").build())
                .block(Duration.ofSeconds(10));

        assertThat(desk.steps).containsExactly("find diary");
    }
}
