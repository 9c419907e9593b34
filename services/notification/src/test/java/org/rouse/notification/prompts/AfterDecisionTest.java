package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Microbreak;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StepRuns;
import org.rouse.notification.gate.Reply;
import org.rouse.notification.receipts.Action;
import org.rouse.notification.receipts.ActionToken;
import org.rouse.notification.running.Samples;

/** What follows a decision: the second offer, the outcome. */
class AfterDecisionTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

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
    void shouldOfferAgainOnceWhenPutOffTwice() {
        Prompt first = prompted();
        snooze(first);
        snooze(first);

        passes(TEN_MINUTES.minusMillis(1));
        assertThat(prompts()).hasSize(1);
        passes(Duration.ofMillis(1));

        Prompt again = prompts().getLast();
        assertThat(prompts()).hasSize(2);
        assertThat(again.getDecision()).isEqualTo(PromptVerdict.DECISION_SEND);
        assertThat(again.getRepeatsPromptId()).isEqualTo(first.getPromptId());
        assertThat(again.getVariant()).startsWith("after-snooze/");

        await().until(() -> receipts(ReceiptState.RECEIPT_STATE_ACCEPTED).size() == 2);
        snooze(again);
        passes(Duration.ofHours(1));
        assertThat(prompts()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"DONE", "NOT_NOW", "HURTS"})
    void shouldOfferNothingAgainWhenAnsweredOtherwiseSince(Action answer) {
        Prompt first = prompted();
        snooze(first);
        desk.answers.take(said(first, answer), "").block();

        passes(TEN_MINUTES);

        assertThat(prompts()).hasSize(1);
    }

    @Test
    void shouldWithholdSecondOfferWhenPersonHasMoved() {
        Prompt first = prompted();
        snooze(first);
        desk.decider.withdraw(Samples.ended("anna", Desk.NOON, 20)).block();

        passes(TEN_MINUTES);

        assertThat(prompts().getLast().getWithheldReason()).isEqualTo("moved");
    }

    @Test
    void shouldKeepWithheldSecondOfferForTheSweepUntilItIsOnTheLog() {
        Prompt first = prompted();
        snooze(first);
        desk.decider.withdraw(Samples.ended("anna", Desk.NOON, 20)).block();
        await().until(() -> underWay().isEmpty());
        desk.log.sendException = new IllegalStateException("broker away");
        passes(TEN_MINUTES);
        assertThat(underWay()).hasSize(1);

        desk.log.sendException = null;
        desk.reminders.once().block();

        assertThat(prompts().getLast().getWithheldReason()).isEqualTo("moved");
        assertThat(underWay()).isEmpty();
    }

    @Test
    void shouldWithholdSecondOfferWhenNightHasBegun() {
        Instant evening = Instant.parse("2027-02-01T18:55:00Z"); // 19:55 in Berlin
        desk.time.set(evening);
        Prompt first = prompted();
        snooze(first);

        passes(TEN_MINUTES);

        assertThat(prompts().getLast().getWithheldReason()).isEqualTo("quiet-hours");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "10, -1", "-1, -1"})
    void shouldTellOutcomeOnceWhenItsTimeHasPassed(int breakAfter, int expected) {
        Prompt prompt = prompted();
        desk.know(day(breakAfter));

        passes(Outcomes.DUE_AFTER.minusMillis(1));
        assertThat(outcomes()).isEmpty();
        passes(Duration.ofMillis(1));
        passes(Duration.ofHours(1));

        assertThat(outcomes()).hasSize(1);
        Outcome told = outcomes().getFirst();
        assertThat(told.hasBreakAfterMinutes() ? told.getBreakAfterMinutes() : -1)
                .isEqualTo(expected);
        assertThat(told.getKnownMinutes()).isEqualTo(30);
        assertThat(reply(prompt)).isEqualTo(expected < 0 ? Reply.NONE : Reply.DONE);
    }

    @Test
    void shouldTellOutcomeOfWithheldDecisionToo() {
        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), true).block();

        passes(Outcomes.DUE_AFTER);

        assertThat(outcomes())
                .containsExactly(Outcome.newBuilder().setRevision(1).build());
    }

    @Test
    void shouldCorrectOutcomeWhenEvidenceComesLater() {
        prompted();
        passes(Outcomes.DUE_AFTER);
        DayView late = day(3);
        desk.know(late);

        desk.outcomes.changed("anna", late).block();
        desk.outcomes.changed("anna", late).block();

        assertThat(outcomes()).extracting(Outcome::getRevision).containsExactly(1, 2);
        assertThat(outcomes()).extracting(Outcome::getKnownMinutes).containsExactly(0, 30);
        assertThat(outcomes().getLast().getBreakAfterMinutes()).isEqualTo(3);
    }

    @Test
    void shouldTellOutcomeAgainWhenOnlyStepsAreCorrected() {
        prompted();
        desk.know(day(3));
        passes(Outcomes.DUE_AFTER);
        for (int steps : new int[] {40, 40, 55}) {
            DayView counted = day(3).toBuilder()
                    .setSteps(StepRuns.newBuilder()
                            .addAMinute(0)
                            .addMinutes(63)
                            .addAMinute(steps)
                            .addMinutes(2))
                    .build();
            desk.know(counted);
            desk.outcomes.changed("anna", counted).block();
        }

        assertThat(outcomes()).extracting(Outcome::getRevision).containsExactly(1, 2, 3);
        assertThat(outcomes()).extracting(Outcome::hasSteps).containsExactly(false, true, true);
        assertThat(outcomes()).extracting(Outcome::getSteps).containsExactly(0, 80, 110);
        assertThat(outcomes()).extracting(Outcome::getStepMinutes).containsExactly(0, 5, 5);
    }

    @Test
    void shouldNotPromptWhenPersonSleeps() {
        long noon = Desk.NOON.getEpochSecond() / 60;
        desk.know(DayView.newBuilder()
                .setPersonId("anna")
                .setLocalDate("2027-02-01")
                .setFirstMinute(noon - 10)
                .addRuns(StateRun.newBuilder()
                        .setState(MinuteState.MINUTE_STATE_SLEEP)
                        .setMinutes(10))
                .build());

        desk.decider.decide(Samples.sitting("anna", Desk.NOON, 20), false).block();

        assertThat(prompts().getFirst().getWithheldReason()).isEqualTo("sleep");
    }

    @Test
    void shouldAskInsteadOfPromptingWhenThreeWereIgnored() {
        for (int i = 0; i < 4; i++) {
            desk.decider
                    .decide(Samples.sitting("anna", desk.time.instant(), 20), false)
                    .block();
            int sent = i + 1;
            await().until(() -> receipts(ReceiptState.RECEIPT_STATE_ACCEPTED).size() == sent);
            desk.time.forward(Duration.ofMinutes(81));
        }

        assertThat(prompts())
                .extracting(Prompt::getKind)
                .containsExactly(
                        PromptKind.PROMPT_KIND_DESK_BREAK,
                        PromptKind.PROMPT_KIND_DESK_BREAK,
                        PromptKind.PROMPT_KIND_DESK_BREAK,
                        PromptKind.PROMPT_KIND_QUESTION);
        Prompt question = prompts().getLast();
        desk.answers.take(said(question, Action.NOT_NOW), "too-many").block();
        assertThat(desk.stores.ledgers().find("anna").block())
                .satisfies(ledger -> assertThat(ledger.fewerUntil()).isAfter(desk.time.instant()));
    }

    @Test
    void shouldCountAsIgnoredFromItsOwnExpiryWhenAMeetingEndsItEarly() {
        Instant meeting = Desk.NOON.plus(Duration.ofMinutes(4));
        desk.know(Samples.person("bob")
                .setPrompts(PromptSettings.newBuilder()
                        .addBusy(BusySpan.newBuilder()
                                .setFromMs(meeting.toEpochMilli())
                                .setToMs(meeting.plus(TEN_MINUTES).toEpochMilli())))
                .build());
        desk.decider.decide(Samples.sitting("bob", Desk.NOON, 20), false).block();

        assertThat(prompts().getFirst().getExpiresAtMs()).isEqualTo(meeting.toEpochMilli());
        Ledger ledger = desk.stores.ledgers().find("bob").blockOptional().orElseThrow();
        assertThat(ledger.historyFor("another", "").ignored(meeting.minusMillis(1)))
                .isZero();
        assertThat(ledger.historyFor("another", "").ignored(meeting)).isOne();
    }

    @Test
    void shouldKeepWordsInAppWhenBudgetIsSpent() {
        for (int i = 0; i < 7; i++) {
            Instant now = desk.time.instant();
            Finding finding = Samples.sitting("anna", now, 20);
            desk.decider.decide(finding, false).block();
            Prompt prompt = prompts().getLast();
            if (prompt.getDecision() == PromptVerdict.DECISION_SEND) {
                int sent = i + 1;
                await().until(() ->
                        receipts(ReceiptState.RECEIPT_STATE_ACCEPTED).size() == sent);
                desk.answers.take(said(prompt, Action.DONE), "").block();
            }
            desk.time.forward(Duration.ofMinutes(41));
        }

        Prompt seventh = prompts().getLast();
        assertThat(seventh.getWithheldReason()).isEqualTo("daily-budget");
        assertThat(seventh.getTitle()).isNotBlank();
        assertThat(desk.sent).hasSize(6);
    }

    private Prompt prompted() {
        desk.decider
                .decide(Samples.sitting("anna", desk.time.instant(), 20), false)
                .block();
        await().until(() -> receipts(ReceiptState.RECEIPT_STATE_ACCEPTED).size() == 1);
        return prompts().getFirst();
    }

    private List<String> underWay() {
        return desk.stores
                .outbox()
                .all()
                .map(Outbox.Entry::promptId)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private void snooze(Prompt prompt) {
        desk.answers.take(said(prompt, Action.SNOOZE), "").block();
    }

    private void passes(Duration time) {
        desk.time.forward(time);
        desk.reminders.once().block();
    }

    private List<Prompt> prompts() {
        return desk.written(Topics.PROMPT, Prompt.parser());
    }

    private List<Receipt> receipts(ReceiptState state) {
        return desk.written(Topics.RECEIPT, Receipt.parser()).stream()
                .filter(receipt -> receipt.getState() == state)
                .toList();
    }

    private List<Outcome> outcomes() {
        return receipts(ReceiptState.RECEIPT_STATE_OUTCOME).stream()
                .map(Receipt::getOutcome)
                .toList();
    }

    private Reply reply(Prompt prompt) {
        Ledger ledger = desk.stores.ledgers().find("anna").blockOptional().orElseThrow();
        return ledger.entries().stream()
                .filter(entry -> entry.promptId().equals(prompt.getPromptId()))
                .findFirst()
                .orElseThrow()
                .sent()
                .reply();
    }

    private static ActionToken said(Prompt prompt, Action action) {
        return new ActionToken(prompt.getPromptId(), "hook", action, Desk.NOON.plus(Duration.ofDays(1)));
    }

    /** Two hours around noon, with a break of two minutes so many minutes after it; none when negative. */
    private static DayView day(int breakAfter) {
        long noon = Desk.NOON.getEpochSecond() / 60;
        DayView.Builder day = DayView.newBuilder()
                .setPersonId("anna")
                .setLocalDate("2027-02-01")
                .setFirstMinute(noon - 60);
        if (breakAfter < 0) {
            return day.addRuns(sitting(120)).build();
        }
        return day.addRuns(sitting(60 + breakAfter))
                .addRuns(StateRun.newBuilder()
                        .setState(MinuteState.MINUTE_STATE_UPRIGHT)
                        .setMinutes(2))
                .addRuns(sitting(58 - breakAfter))
                .addMicrobreaks(Microbreak.newBuilder()
                        .setFirstMinute(noon + breakAfter)
                        .setMinutes(2))
                .build();
    }

    private static StateRun sitting(int minutes) {
        return StateRun.newBuilder()
                .setState(MinuteState.MINUTE_STATE_SEDENTARY)
                .setMinutes(minutes)
                .build();
    }
}
