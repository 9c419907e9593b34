package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Receipt;
import org.rouse.notification.running.Samples;

/** The database requests of a prompt, which are most of its cost. */
class DatabaseStepsTest {

    /** Claimed, and in the person's list; read; opened; ended. Requests within one step run concurrently. */
    private static final List<List<String>> FOUR_STEPS = List.of(
            List.of("insert prompts", "update diary"),
            List.of("find people", "find channels"),
            List.of("update prompts"),
            List.of("findAndModify prompts"));

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk(Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @Test
    void shouldTakeFourStepsWhenPromptIsDelivered() {
        desk.know(Samples.person("anna").build());
        desk.steps.clear();

        desk.read(Samples.sitting("anna", Desk.NOON, 20));
        await().until(() -> desk.dispatcher.isIdle());

        List<String> steps = List.copyOf(desk.steps);
        assertThat(steps.subList(0, 2)).containsExactlyInAnyOrderElementsOf(FOUR_STEPS.get(0));
        assertThat(steps.subList(2, 4)).containsExactlyInAnyOrderElementsOf(FOUR_STEPS.get(1));
        assertThat(steps.subList(4, 6)).containsExactly("update prompts", "findAndModify prompts");
        assertThat(steps.subList(6, steps.size())).isSubsetOf("update prompts"); // told in one go
    }

    @Test
    void shouldClaimAndMarkManyInOneGo() {
        Decision[] decisions = IntStream.range(0, 50)
                .mapToObj(i -> Samples.sitting("many-" + i, Desk.NOON, 20))
                .toArray(Decision[]::new);
        for (Decision decision : decisions) {
            desk.know(Samples.person(decision.getPersonId()).build());
        }
        desk.steps.clear();

        desk.read(decisions);
        await().until(() -> desk.dispatcher.isIdle());
        await().until(() -> desk.stores
                .claims()
                .find(decisions[49].getDecisionId())
                .map(Claim::told)
                .blockOptional()
                .orElse(false));

        assertThat(desk.steps).filteredOn("insert prompts"::equals).hasSize(1);
        assertThat(desk.steps).filteredOn("update diary"::equals).hasSize(1);
        assertThat(desk.steps).filteredOn("findAndModify prompts"::equals).hasSize(50);
        assertThat(desk.steps).filteredOn("update prompts"::equals).hasSizeBetween(51, 60);
        assertThat(desk.written(Topics.RECEIPT, Receipt.parser())).hasSize(50);
    }

    @Test
    void shouldAskNothingWhenNothingIsToBeSaid() {
        desk.steps.clear();

        desk.read(Samples.withheld("anna", Desk.NOON, 20, "quiet-hours", false));

        assertThat(desk.steps).isEmpty();
        assertThat(desk.count("withheld")).isEqualTo(1);
    }
}
