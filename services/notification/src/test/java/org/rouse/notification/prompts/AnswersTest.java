package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.prompts.Answers.Result;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.receipts.PromptAnswer;
import org.rouse.notification.running.Samples;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AnswersTest {

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
    void shouldTellOnceWhenAnswerComesManyTimesAtOnce() {
        String id = prompted(false);
        try (Desk other = desk.another()) {
            List<Result> results = Flux.range(0, 50)
                    .flatMap(i -> (i % 2 == 0 ? desk : other).answers.take(said(id, PromptAnswer.DONE), ""))
                    .collectList()
                    .block();

            assertThat(results).containsOnly(Result.NOTED, Result.ALREADY).haveExactly(1, equalTo(Result.NOTED));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldStandOnHighestRungWhateverOrderAnswersComeIn(long seed) {
        String id = prompted(true);
        List<PromptAnswer> actions = new ArrayList<>(List.of(
                PromptAnswer.DELIVERED,
                PromptAnswer.OPENED,
                PromptAnswer.SNOOZE,
                PromptAnswer.NOT_NOW,
                PromptAnswer.DONE,
                PromptAnswer.OPENED));
        Collections.shuffle(actions, new Random(seed));

        actions.forEach(action -> desk.answers.take(said(id, action), "").block());

        assertThat(claim(id).fate().state()).isEqualTo(ReceiptState.RECEIPT_STATE_DONE);
        assertThat(receipts()).extracting(Receipt::getState).endsWith(ReceiptState.RECEIPT_STATE_DONE);
    }

    @Test
    void shouldCountAsAcceptedWhenAnswerComesBeforeProvidersWord() {
        desk.provider = dispatch -> Mono.never();
        desk.know(Samples.person("anna").build());
        desk.read(Samples.sitting("anna", Desk.NOON, 20));
        String id = Samples.sitting("anna", Desk.NOON, 20).getDecisionId();
        await().until(() -> desk.attempts.get() == 1);

        assertThat(desk.answers.take(said(id, PromptAnswer.DONE), "").block()).isEqualTo(Result.NOTED);

        assertThat(receipts())
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED, ReceiptState.RECEIPT_STATE_DONE);
    }

    @Test
    void shouldComeToRestWhenAnswerComesBeforeProviderFails() {
        desk.know(Samples.person("anna").build());
        String id = Samples.sitting("anna", Desk.NOON, 20).getDecisionId();
        desk.provider = dispatch -> desk.answers
                .take(said(id, PromptAnswer.DONE), "")
                .thenReturn(new AttemptOutcome.TryAgain(Optional.empty(), "no-response"));
        desk.read(Samples.sitting("anna", Desk.NOON, 20));

        await().until(desk.dispatcher::isIdle);

        assertThat(desk.attempts).hasValue(1);
        assertThat(claim(id).fate().state()).isEqualTo(ReceiptState.RECEIPT_STATE_DONE);
    }

    @Test
    void shouldSayFewerWhenTheQuestionIsAnsweredWithNotNow() {
        desk.know(Samples.person("anna").build());
        desk.read(Samples.sitting("anna", Desk.NOON, 20).toBuilder()
                .setKind(PromptKind.PROMPT_KIND_QUESTION)
                .setIgnoredInARow(3)
                .build());
        await().until(() -> receipts().size() == 1);
        String id = Samples.sitting("anna", Desk.NOON, 20).getDecisionId();

        desk.answers.take(said(id, PromptAnswer.NOT_NOW), "").block();

        assertThat(receipts())
                .last()
                .satisfies(receipt -> assertThat(receipt.getDetail()).isEqualTo("fewer"));
    }

    @Test
    void shouldTellPainWhenPromptIsDoneAlready() {
        String id = prompted(false);
        desk.answers.take(said(id, PromptAnswer.DONE), "").block();

        assertThat(desk.answers.take(said(id, PromptAnswer.HURTS), "").block()).isEqualTo(Result.NOTED);
        assertThat(desk.answers.take(said(id, PromptAnswer.HURTS), "").block()).isEqualTo(Result.ALREADY);

        assertThat(claim(id).hurts()).isTrue();
        assertThat(claim(id).fate().state()).isEqualTo(ReceiptState.RECEIPT_STATE_DONE);
        assertThat(receipts())
                .filteredOn(receipt -> receipt.getDetail().equals("hurts"))
                .hasSize(1);
    }

    @Test
    void shouldNoteNoOpeningWhenPersonDidNotAllowIt() {
        String id = prompted(false);

        assertThat(desk.answers.take(said(id, PromptAnswer.OPENED), "").block()).isEqualTo(Result.NOT_ALLOWED);
        assertThat(receipts()).extracting(Receipt::getState).containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
    }

    @Test
    void shouldKnowNothingWhenPromptIsGone() {
        assertThat(desk.answers.take(said("gone", PromptAnswer.DONE), "").block())
                .isEqualTo(Result.UNKNOWN);
        assertThat(desk.log.history()).isEmpty();
    }

    private String prompted(boolean noteOpens) {
        Person.Builder anna =
                Samples.person("anna").setPrompts(PromptSettings.newBuilder().setNoteOpens(noteOpens));
        desk.know(anna.build());
        desk.read(Samples.sitting("anna", Desk.NOON, 20));
        await().until(() -> receipts().size() == 1);
        return desk.written(Topics.PROMPT, Prompt.parser()).getFirst().getPromptId();
    }

    private List<Receipt> receipts() {
        return desk.written(Topics.RECEIPT, Receipt.parser());
    }

    private Claim claim(String id) {
        return desk.stores.claims().find(id).blockOptional().orElseThrow();
    }

    private static ActionToken said(String promptId, PromptAnswer action) {
        return new ActionToken(promptId, "hook", action, Desk.NOON.plusSeconds(3600));
    }

    private static org.assertj.core.api.Condition<Result> equalTo(Result result) {
        return new org.assertj.core.api.Condition<>(result::equals, "equal to %s", result);
    }
}
