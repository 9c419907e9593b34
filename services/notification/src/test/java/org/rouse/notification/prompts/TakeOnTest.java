package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.receipts.PromptAnswer;
import org.rouse.notification.running.Samples;
import reactor.core.publisher.Mono;

/** Decisions read, read again, withdrawn, and left behind by an instance that is gone. */
class TakeOnTest {

    private static final Decision SITTING = Samples.sitting("anna", Desk.NOON, 20);

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
    void shouldCountEachDecisionReadByWhatCameOfIt() {
        desk.read(
                SITTING,
                SITTING,
                Samples.withheld("anna", Desk.NOON, 40, "daily-budget", true),
                Samples.withheld("anna", Desk.NOON, 60, "cool-down", false),
                Samples.ended("anna", Desk.NOON, 80));
        desk.read(SITTING);
        await().until(desk.dispatcher::isIdle);

        assertThat(Map.of(
                        "claimed", desk.count("claimed"),
                        "known", desk.count("known"),
                        "shown", desk.count("shown"),
                        "withheld", desk.count("withheld"),
                        "withdrawal", desk.count("withdrawal")))
                .isEqualTo(Map.of("claimed", 1.0, "known", 2.0, "shown", 1.0, "withheld", 1.0, "withdrawal", 1.0));
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    void shouldSayNothingOfWhatIsTakenBackInTheSameBatch() {
        desk.read(SITTING, Samples.ended("anna", Desk.NOON, 20));
        await().until(desk.dispatcher::isIdle);

        assertThat(desk.attempts).hasValue(0);
        assertThat(receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.getState()).isEqualTo(ReceiptState.RECEIPT_STATE_WITHDRAWN);
            assertThat(receipt.getDetail()).isEqualTo("moved");
        });
        assertThat(desk.written(Topics.PROMPT, Prompt.parser())).isEmpty();
    }

    @Test
    void shouldWaitNoLongerWhenItIsTakenBack() {
        desk.provider = dispatch -> Mono.just(new AttemptOutcome.TryAgain(Optional.of(Duration.ofMinutes(5)), "busy"));
        desk.read(SITTING);
        await().until(() -> desk.attempts.get() == 1);

        desk.read(Samples.ended("anna", Desk.NOON, 20));
        await().until(desk.dispatcher::isIdle);

        assertThat(desk.attempts).hasValue(1);
        assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_WITHDRAWN);
    }

    @Test
    void shouldWaitNoLongerWhenItIsTakenBackAsItBeginsToWait() {
        AtomicInteger changes = new AtomicInteger();
        desk.provider = dispatch -> Mono.just(new AttemptOutcome.TryAgain(Optional.of(Duration.ofMinutes(5)), "busy"));
        desk.afterStep = name -> { // the first change notes the attempt, the second that it waits
            if (name.equals("findAndModify") && changes.incrementAndGet() == 2) {
                desk.read(Samples.ended("anna", Desk.NOON, 20));
            }
        };
        desk.read(SITTING);
        await().until(desk.dispatcher::isIdle);

        assertThat(desk.attempts).hasValue(1);
        assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_WITHDRAWN);
    }

    @Test
    void shouldLeaveAloneWhatHasGoneOutWhenItIsTakenBack() {
        desk.read(SITTING);
        await().until(desk.dispatcher::isIdle);

        desk.read(Samples.ended("anna", Desk.NOON, 20));

        assertThat(desk.dispatcher.isIdle()).isTrue();
        assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
    }

    @Test
    void shouldExpireAtItsInstantWithoutAnAttempt() {
        desk.time.set(Desk.NOON.plus(Samples.LIFETIME));
        desk.read(SITTING);
        await().until(desk.dispatcher::isIdle);

        assertThat(desk.attempts).hasValue(0);
        assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_EXPIRED);
    }

    @Test
    void shouldFailWhenThereIsNoChannel() {
        desk.read(Samples.sitting("nobody", Desk.NOON, 20));
        await().until(desk.dispatcher::isIdle);

        assertThat(receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.getState()).isEqualTo(ReceiptState.RECEIPT_STATE_FAILED);
            assertThat(receipt.getDetail()).isEqualTo("no-channel");
        });
    }

    @Test
    void shouldTakeUpWhatWasClaimedByAnInstanceThatIsGone() {
        try (Desk second = desk.another()) {
            Instant now = Instant.now();
            second.stores
                    .claims()
                    .claim(List.of(SITTING), Map.of(), now, now.plus(Desk.LEASE))
                    .block(); // killed right after

            desk.reached = 1;
            desk.read(SITTING);
            await().until(desk.dispatcher::isIdle);

            assertThat(desk.sent).hasSize(1);
            assertThat(desk.count("known")).isEqualTo(1);
            assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
        }
    }

    @Test
    void shouldTellWhatWasRecordedByAnInstanceThatIsGone() {
        try (Desk second = desk.another()) {
            Instant now = Instant.now();
            second.stores.claims().claim(List.of(SITTING), Map.of(), now, now).block();
            Claim.Fate fate = new Claim.Fate(ReceiptState.RECEIPT_STATE_ACCEPTED, "hook", "", 1, Desk.NOON);
            second.stores.claims().advance(SITTING.getDecisionId(), fate, false).block(); // killed right after

            desk.reached = 1;
            desk.read(SITTING);
            await().until(desk.dispatcher::isIdle);

            assertThat(desk.attempts).hasValue(0);
            assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
        }
    }

    @Test
    void shouldLeaveToItsHolderWhatAnotherInstanceHasInHand() {
        try (Desk second = desk.another()) {
            second.provider = dispatch -> Mono.delay(Duration.ofMillis(150)).map(tick -> new AttemptOutcome.Accepted());
            second.read(SITTING);
            await().until(() -> second.attempts.get() == 1);

            desk.reached = 1;
            desk.read(SITTING);
            await().until(() -> desk.dispatcher.isIdle() && second.dispatcher.isIdle());

            assertThat(desk.attempts.get() + second.attempts.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldReadAgainWithoutAnotherWordWhenAllIsOver(int times) {
        desk.read(SITTING);
        await().until(desk.dispatcher::isIdle);
        await().until(() -> desk.stores
                .claims()
                .find(SITTING.getDecisionId())
                .map(Claim::isOver)
                .blockOptional()
                .orElse(false));
        desk.reached = 1;
        desk.steps.clear();

        for (int i = 0; i < times; i++) {
            desk.read(SITTING);
        }

        assertThat(desk.dispatcher.isIdle()).isTrue();
        assertThat(desk.steps).hasSize(times).containsOnly("find prompts");
        assertThat(receipts()).hasSize(1);
    }

    @Test
    void shouldSendNothingOnTheWordOfAnOldRecordWhoseClaimIsGone() {
        desk.reached = 1;
        desk.read(SITTING);
        desk.read(SITTING);

        assertThat(desk.dispatcher.isIdle()).isTrue();
        assertThat(desk.count("known")).isEqualTo(2);
        assertThat(desk.attempts).hasValue(0);
        assertThat(desk.log.history()).isEmpty();
    }

    @Test
    void shouldTakeAnswersToWhatMayHaveGoneOutBeforeTheDatabaseWasLost() {
        desk.reached = 1;
        desk.read(SITTING);

        ActionToken hurts =
                new ActionToken(SITTING.getDecisionId(), "hook", PromptAnswer.HURTS, Desk.NOON.plusSeconds(60));
        assertThat(desk.answers.take(hurts, "").block()).isEqualTo(Answers.Result.NOTED);
        assertThat(receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.getPersonId()).isEqualTo("anna");
            assertThat(receipt.getDetail()).isEqualTo("hurts");
        });
        assertThat(desk.stores.days().all("anna").block()).containsExactly(SITTING.getDecisionId());
    }

    @Test
    void shouldKeepNothingOfWhoIsErasedWhoseClaimIsGone() {
        desk.reached = 1;
        desk.read(Samples.sitting("erased", Desk.NOON, 20));

        assertThat(desk.stores.days().all("erased").block()).isEmpty();
        assertThat(desk.steps).endsWith("find diary").doesNotContain("insert prompts");
    }

    @Test
    void shouldNotSendWhatAnOlderCopyOfTheDatabaseHasForPending() {
        try (Desk second = desk.another()) {
            Instant now = Instant.now();
            second.stores.claims().claim(List.of(SITTING), Map.of(), now, now).block(); // then copied

            desk.reached = 1;
            desk.replaced = 1;
            desk.read(SITTING);

            assertThat(desk.dispatcher.isIdle()).isTrue();
            assertThat(desk.attempts).hasValue(0);
        }
    }

    @Test
    void shouldSetAsideWhatCannotBeCarriedOutAndGoOn() {
        desk.read(
                SITTING.toBuilder().setDecisionId("not an id").build(),
                SITTING.toBuilder().setDecisionId("a").clearFacts().build(),
                SITTING.toBuilder().setDecisionId("b").setLocalDate("today").build(),
                SITTING.toBuilder().setDecisionId("c").setKindValue(99).build(),
                SITTING.toBuilder().setDecisionId("d").clearVerdict().build(),
                SITTING.toBuilder()
                        .setDecisionId("e")
                        .setKind(PromptKind.PROMPT_KIND_SEEK_CARE)
                        .build(),
                SITTING);
        await().until(desk.dispatcher::isIdle);

        assertThat(desk.sent).hasSize(1);
        assertThat(desk.log.history())
                .filteredOn(record -> record.topic().equals(Topics.DEAD_LETTER.name()))
                .hasSize(6);
    }

    @Test
    void shouldWordAdviceByItsTypedFacts() {
        desk.read(Samples.seekCare("anna", Desk.NOON, RedFlagTier.RED_FLAG_TIER_EMERGENCY, RaisedBy.RAISED_BY_PERSON));
        await().until(desk.dispatcher::isIdle);

        assertThat(desk.written(Topics.PROMPT, Prompt.parser())).singleElement().satisfies(prompt -> {
            assertThat(prompt.getVariant()).isEqualTo("seek-care-emergency/1");
            assertThat(prompt.getBody()).contains("112"); // of the zone they are in
            assertThat(prompt.getDecisionId()).isEqualTo(prompt.getPromptId());
        });
    }

    private List<Receipt> receipts() {
        return desk.written(Topics.RECEIPT, Receipt.parser());
    }
}
