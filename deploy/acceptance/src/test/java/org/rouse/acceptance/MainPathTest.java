package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.Settlement;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;
import org.rouse.acceptance.wire.WebhookReceiver;
import org.rouse.acceptance.wire.WebhookReceiver.Delivery;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import tools.jackson.databind.JsonNode;

/** A wearable syncs, the person has sat too long, a prompt arrives; they move, and the stretch is closed. */
@OnRunningSystem
class MainPathTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final String person = "main-" + UUID.randomUUID();

    /** Sitting began 28 minutes ago and is known until 3 minutes ago, so that moving can follow without waiting. */
    private final Instant sat = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(28));

    MainPathTest(RunningSystem system) {
        this.system = system;
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void shouldPromptOnceAndCloseTheStretchWhenSomebodySitsAndThenMoves() {
        system.enrol(person, receiver);

        system.sync(person, Upload.fromWatch().held("steps", sat, 25, 0));

        await().atMost(PATIENCE).until(() -> !receiver.of(person).isEmpty());
        Delivery delivery = receiver.of(person).getFirst();
        assertThat(delivery.isSignedWith(WebhookReceiver.SECRET)).isTrue();
        JsonNode data = delivery.json().path("data");
        assertThat(data.path("why").path("sentence").asString()).isNotBlank();
        assertThat(data.path("why").path("facts").isEmpty()).isFalse();
        assertThat(data.path("title").asString() + data.path("body").asString()).isNotBlank();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receipts()).anySatisfy(receipt -> {
                    assertThat(receipt.getPromptId()).isEqualTo(delivery.id());
                    assertThat(receipt.getState()).isEqualTo(ReceiptState.RECEIPT_STATE_ACCEPTED);
                }));

        system.sync(person, Upload.fromWatch().held("steps", sat.plus(Duration.ofMinutes(25)), 3, 60));

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode stretches = stretches();
            assertThat(stretches.size()).isEqualTo(1);
            assertThat(stretches.path(0).path("minutes").asInt()).isEqualTo(25);
            assertThat(stretches.path(0).path("reason").asString()).isEqualTo("break");
        });
        assertThat(receiver.of(person)).hasSize(1);
        assertThat(prompts())
                .filteredOn(prompt -> prompt.getDecision() == PromptVerdict.DECISION_SEND)
                .extracting(Prompt::getPromptId)
                .as("every prompt sent has one outcome, and no outcome is without a prompt")
                .containsExactlyElementsOf(
                        receipts().stream().map(Receipt::getPromptId).toList());
    }

    @Test
    void shouldPromptOnceWhenTheSameBatchComesAHundredTimesAtOnce() {
        system.enrol(person, receiver);
        Http ingest = system.ingest().as(system.tokens().token("sync", person));
        String batch = Upload.fromWatch().held("steps", sat, 25, 0).json();

        List<CompletableFuture<Answer>> sent = IntStream.range(0, 100)
                .mapToObj(i -> ingest.postLater("/v1/sync", batch))
                .toList();

        assertThat(sent).allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(Settlement.reach(system, java.util.Set.of(person)).get(person))
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.minutes()).isEqualTo(25));
        await().atMost(PATIENCE).until(() -> !receiver.of(person).isEmpty());
        // A second live batch shows that everything before it was decided.
        system.sync(person, Upload.fromWatch().held("steps", sat.plus(Duration.ofMinutes(25)), 3, 60));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(stretches().path(0).path("reason").asString())
                                .isEqualTo("break"));
        assertThat(receiver.of(person)).extracting(Delivery::id).hasSize(1);
        assertThat(prompts().stream().filter(prompt -> prompt.getDecision() == PromptVerdict.DECISION_SEND))
                .extracting(Prompt::getPromptId)
                .containsOnly(receiver.of(person).getFirst().id());
    }

    private JsonNode stretches() {
        return system.coaching()
                .as(system.tokens().token("person", person))
                .get("/api/v1/people/" + person + "/stretches")
                .json()
                .path("stretches");
    }

    private List<Receipt> receipts() {
        return system.log().of(Topics.RECEIPT, Receipt.parser(), person);
    }

    private List<Prompt> prompts() {
        return system.log().of(Topics.PROMPT, Prompt.parser(), person);
    }
}
