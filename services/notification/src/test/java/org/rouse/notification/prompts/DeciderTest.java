package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.Outcome;
import org.rouse.notification.running.Samples;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DeciderTest {

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
        desk.know(Samples.person("anna").build());
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @Test
    void shouldSendOnceWhenSameFindingComesThousandTimesAtOnce() {
        Finding finding = Samples.sitting("anna", Desk.NOON, 20);
        try (Desk other = desk.another()) {
            Flux.range(0, 1_000)
                    .flatMap(i -> (i % 2 == 0 ? desk : other).decider.decide(finding, false), 64)
                    .blockLast();

            await().until(() -> outboxIsEmpty());
            assertThat(desk.sent.size() + other.sent.size()).isEqualTo(1);
        }
    }

    @Test
    void shouldLetOneThroughWhenTwoInstancesDecideAtOnce() {
        List<Finding> findings = List.of(
                Samples.sitting("anna", Desk.NOON, 20),
                Samples.sitting("anna", Desk.NOON, 21),
                Samples.sitting("anna", Desk.NOON, 22),
                Samples.sitting("anna", Desk.NOON, 23));
        try (Desk other = desk.another()) {
            Flux.range(0, findings.size())
                    .flatMap(i -> (i % 2 == 0 ? desk : other).decider.decide(findings.get(i), false))
                    .blockLast();

            List<Prompt> prompts = Stream.of(desk, other)
                    .flatMap(one -> one.written(Topics.PROMPT, Prompt.parser()).stream())
                    .toList();
            assertThat(prompts).hasSize(4);
            assertThat(prompts)
                    .filteredOn(prompt -> prompt.getDecision() == PromptVerdict.DECISION_SEND)
                    .hasSize(1);
            assertThat(prompts)
                    .filteredOn(prompt -> prompt.getWithheldReason().equals("cool-down"))
                    .hasSize(3);
        }
    }

    @Test
    void shouldFinishWhenCrashCameAfterClaimAndBeforePublishing() {
        Finding finding = Samples.sitting("anna", Desk.NOON, 20);
        desk.log.sendException = new IllegalStateException("broker away");
        assertThatThrownBy(() -> desk.decider.decide(finding, false).block()).hasMessage("broker away");
        assertThat(desk.attempts).hasValue(0);

        desk.log.sendException = null;
        desk.decider.decide(finding, false).block(); // the log delivers the finding again

        await().untilAsserted(() -> assertThat(receipts()).hasSize(1));
        assertThat(desk.sent).hasSize(1);
        assertThat(desk.written(Topics.PROMPT, Prompt.parser())).hasSize(1);
    }

    @Test
    void shouldLeaveToItsHolderWhatIsInHandWhenSwept() {
        desk.sweep.close(); // it sweeps when it is told to
        desk.log.sendException = new IllegalStateException("broker away");
        assertThatThrownBy(() -> desk.decider
                        .decide(Samples.sitting("anna", Desk.NOON, 20), false)
                        .block())
                .hasMessage("broker away");
        desk.log.sendException = null;
        String id =
                desk.stores.outbox().all().next().blockOptional().orElseThrow().promptId();
        Claim held = desk.stores
                .claims()
                .handOver(id, Instant.parse("9999-01-01T00:00:00Z"))
                .blockOptional()
                .orElseThrow();

        desk.steps.clear();
        desk.sweep.once().block();
        assertThat(desk.steps).isNotEmpty().allMatch(step -> step.startsWith("find "));

        desk.courier.start(held);
        await().untilAsserted(() -> assertThat(receipts()).hasSize(1));
    }

    @Test
    void shouldFinishWithheldDecisionWhenCrashCameBeforePublishing() {
        Finding finding = Samples.sitting("stranger", Desk.NOON, 20);
        desk.log.sendException = new IllegalStateException("broker away");
        assertThatThrownBy(() -> desk.decider.decide(finding, false).block()).hasMessage("broker away");
        assertThat(outboxIsEmpty()).isTrue();

        desk.log.sendException = null;
        desk.decider.decide(finding, false).block(); // the log delivers the finding again
        desk.decider.decide(finding, false).block();

        assertThat(desk.written(Topics.PROMPT, Prompt.parser()))
                .extracting(Prompt::getWithheldReason)
                .containsExactly("no-profile");
    }

    @Test
    void shouldSendUnderSameIdWhenCrashCameAfterProviderAccepted() {
        desk.provider = dispatch -> {
            desk.sent.add(dispatch);
            return Mono.never(); // accepted, and the instance dies before it hears so
        };
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();
        await().until(() -> desk.sent.size() == 1);
        desk.sweep.close();

        try (Desk other = desk.another()) {
            await().until(() -> other.sent.size() == 1);
            assertThat(other.sent.getFirst().prompt().getPromptId())
                    .isEqualTo(desk.sent.getFirst().prompt().getPromptId());
            await().until(() -> outboxIsEmpty());
        }
    }

    @Test
    void shouldTellLogWhenCrashCameBetweenRecordAndReceipt() {
        desk.sweep.close();
        desk.provider = dispatch -> {
            desk.log.sendException = new IllegalStateException("broker away");
            return Mono.just(new Outcome.Accepted());
        };
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();
        await().until(() ->
                desk.sent.size() == 1 && !desk.courier.has(onlyPrompt().getPromptId()));
        assertThat(receipts()).isEmpty();

        desk.log.sendException = null;
        await().untilAsserted(() -> {
            desk.sweep.once().block();
            assertThat(receipts()).isNotEmpty();
        });
        desk.sweep.once().block();

        assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
        assertThat(desk.attempts).hasValue(1);
    }

    @Test
    void shouldExpireWhenProviderAsksForMoreTimeThanThereIs() {
        desk.provider = dispatch -> Mono.just(new Outcome.TryAgain(Optional.of(Duration.ofHours(24)), "status-503"));
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();

        await().untilAsserted(() -> assertThat(receipts())
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_EXPIRED));
        assertThat(desk.attempts).hasValue(1);
    }

    @Test
    void shouldExpireWhenPromptWasLeftBehindForTooLong() {
        desk.provider = dispatch -> Mono.just(new Outcome.TryAgain(Optional.of(Duration.ofMinutes(5)), "status-503"));
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();
        await().until(() -> desk.attempts.get() == 1);

        desk.time.forward(Duration.ofMinutes(10));

        await().untilAsserted(() -> assertThat(receipts())
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_EXPIRED));
        assertThat(desk.attempts).hasValue(1);
    }

    @Test
    void shouldExpireAllAndSendNoneWhenProviderIsBackAfterTwoHours() {
        desk.provider = dispatch -> Mono.just(new Outcome.TryAgain(Optional.empty(), "status-503"));
        List<String> people = IntStream.range(0, 50).mapToObj(i -> "p" + i).toList();
        people.forEach(person -> desk.know(Samples.person(person).build()));
        people.forEach(person -> desk.decider
                .decide(Samples.sitting(person, Desk.NOON, 20), false)
                .block());

        desk.time.forward(Duration.ofHours(2));
        desk.provider = dispatch -> Mono.just(new Outcome.Accepted());

        await().untilAsserted(() -> assertThat(
                        receipts().stream().map(Receipt::getPromptId).distinct())
                .hasSize(50));
        assertThat(receipts()).extracting(Receipt::getState).containsOnly(ReceiptState.RECEIPT_STATE_EXPIRED);
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void shouldComeBackNoEarlierThanAskedWhenProviderIsBusy() {
        desk.provider = dispatch -> Mono.just(
                desk.attempts.get() == 1
                        ? new Outcome.TryAgain(Optional.of(Duration.ofMillis(600)), "status-429")
                        : new Outcome.Accepted());
        long start = System.nanoTime();
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();

        await().until(() -> desk.sent.size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
    }

    @Test
    void shouldComeBackAndRetireNobodyWhenOurCredentialsWereRefused() {
        desk.provider = dispatch -> Mono.just(
                desk.attempts.get() == 1 ? new Outcome.CredentialsRefused("status-401") : new Outcome.Accepted());
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();

        await().until(() -> desk.sent.size() == 1);
        assertThat(desk.written(Topics.CHANNEL, Channels.parser())).isEmpty();
    }

    @Test
    void shouldGiveBudgetBackWhenPromptNeverReachedPerson() {
        desk.provider = dispatch -> Mono.just(new Outcome.RejectedForGood(false, "status-400"));
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();
        await().untilAsserted(() -> assertThat(receipts())
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_FAILED));

        assertThat(desk.stores.ledgers().find("anna").block())
                .satisfies(ledger -> assertThat(ledger.entries()).isEmpty());
    }

    @Test
    void shouldStandStillWhenLateReceiptComesAfterBetterOne() {
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();
        await().until(() -> outboxIsEmpty());
        String id = onlyPrompt().getPromptId();
        Claim.Fate done = new Claim.Fate(ReceiptState.RECEIPT_STATE_DONE, "hook", "", 1, Desk.NOON);
        Claim.Fate late = new Claim.Fate(ReceiptState.RECEIPT_STATE_DELIVERED, "hook", "", 1, Desk.NOON);

        assertThat(desk.stores.claims().advance(id, done).hasElement().block()).isTrue();
        assertThat(desk.stores.claims().advance(id, late).hasElement().block()).isFalse();
        assertThat(desk.stores.claims().advance(id, done).hasElement().block()).isFalse();
    }

    @Test
    void shouldDecideNothingWhenFindingIsNotLive() {
        desk.decider.decide(Samples.ended("anna", Desk.NOON, 20), false).block();

        assertThat(desk.log.history()).isEmpty();
    }

    @Test
    void shouldRefuseAsMovedWhenBatchHoldsTheEnd() {
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), true).block();

        assertThat(onlyPrompt().getWithheldReason()).isEqualTo("moved");
    }

    @Test
    void shouldForgetDecisionsWhenPersonIsErased() {
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();
        String id = onlyPrompt().getPromptId();

        desk.stores.erase("anna").block();

        assertThat(desk.stores.claims().find(id).hasElement().block()).isFalse();
        assertThat(desk.stores.diary().all("anna").block()).isEmpty();
    }

    private Prompt onlyPrompt() {
        return desk.written(Topics.PROMPT, Prompt.parser()).getFirst();
    }

    private List<Receipt> receipts() {
        return desk.written(Topics.RECEIPT, Receipt.parser());
    }

    private boolean outboxIsEmpty() {
        return Boolean.FALSE.equals(desk.stores.outbox().all().hasElements().block());
    }
}
