package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Decision.VerdictCase;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.HurtReport;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.ReadUpTo;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.StateReport;

/** Findings and the decisions on them, in one task. */
class DecisionStageTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final Rig rig = new Rig(TestSettings.with(), NINE);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldSendWhenPersonHasSatAndCanBeReached() {
        known();
        sit(0, 20);

        Decision sent = only(rig.decisions());
        assertThat(sent.getVerdictCase()).isEqualTo(VerdictCase.SEND);
        assertThat(sent.getKind()).isEqualTo(PromptKind.PROMPT_KIND_DESK_BREAK);
        assertThat(sent.getFindingId()).isEqualTo("ada|stretch|" + NINE.getEpochSecond() / 60);
        assertThat(sent.getStretch().getMinutes()).isEqualTo(20);
        assertThat(sent.getSend().getExpiresAtMs()).isEqualTo(at(30).toEpochMilli());
        assertThat(sent.getEvidenceUntilMs()).isEqualTo(at(20).toEpochMilli());
        assertThat(sent.getLocalDate()).isEqualTo("2026-11-19");
    }

    @Test
    void shouldLeaveARecordOfEachPointWhenAPhoneTellsAnHourAtOnce() {
        known();
        rig.moveTo(at(100));
        rig.evidence(Minutes.live("ada", at(0), "s".repeat(60)));

        assertThat(rig.decisions())
                .extracting(one -> one.getStretch().getDecisionPoint() + " "
                        + one.getStretch().getMinutes() + " "
                        + one.getWithhold().getReason())
                .containsExactly("1 20 not-live", "2 40 not-live", "3 60 not-live");
    }

    @Test
    void shouldWriteNoYearOfDecisionsForAYearOfHistory() {
        known();
        for (int day = 365; day >= 2; day -= 11) {
            rig.evidence(Minutes.backfill("ada", NINE.minus(Duration.ofDays(day)), "s".repeat(600)));
        }

        assertThat(rig.decisions()).isEmpty();
    }

    @Test
    void shouldSayHowFarEachTopicWasRead() {
        known();
        sit(0, 20);

        assertThat(only(rig.decisions()).getMadeFrom().getReadList())
                .extracting(ReadUpTo::getTopic)
                .containsExactly(Topics.ACTIVITY.name(), Topics.CHANNEL.name(), Topics.COMMAND.name());
    }

    @Test
    void shouldWithholdWhenNobodyKnowsThePerson() {
        sit(0, 20);

        assertThat(only(rig.decisions()).getWithhold().getReason()).isEqualTo("no-profile");
    }

    @Test
    void shouldWithholdWhenNoChannelMayBeUsed() {
        known();
        rig.channels("ada", false);
        sit(0, 20);

        Decision withheld = only(rig.decisions());
        assertThat(withheld.getWithhold().getReason()).isEqualTo("no-channel");
        assertThat(withheld.hasStudy()).isFalse();
    }

    @Test
    void shouldTakeBackWhenPersonMoves() {
        known();
        sit(0, 20);
        Decision sent = only(rig.decisions());

        rig.moveTo(at(22));
        rig.evidence(Minutes.live("ada", at(20), "mm"));

        assertThat(only(rig.decisions()).getWithdraw().getDecisionIdsList()).containsExactly(sent.getDecisionId());
    }

    @Test
    void shouldTakeBackWhenPersonWantsNotToBeDisturbed() {
        known();
        sit(0, 20);
        Decision sent = only(rig.decisions());

        rig.person(Person.newBuilder()
                .setPersonId("ada")
                .setPrompts(PromptSettings.newBuilder().setDoNotDisturbUntilMs(at(120).toEpochMilli()))
                .build());

        Decision withdrawn = only(rig.decisions());
        assertThat(withdrawn.getWithdraw().getDecisionIdsList()).containsExactly(sent.getDecisionId());
        assertThat(withdrawn.getWithdraw().getReason()).isEqualTo("do-not-disturb");
    }

    @Test
    void shouldLetBreaksGoOnAndLeaveOutWhatHurt() {
        known();
        sit(0, 20);
        Decision sent = only(rig.decisions());
        answer(sent, ReceiptState.RECEIPT_STATE_DISMISSED, "hurts");
        answer(sent, ReceiptState.RECEIPT_STATE_DISMISSED, "hurts");
        rig.decisions();

        CheckIn hurt = only(rig.checkIns());
        assertThat(hurt.getHurt())
                .isEqualTo(HurtReport.newBuilder()
                        .setDecisionId(sent.getDecisionId())
                        .setActivity(sent.getConsidered(0).getActivity())
                        .build());
        assertThat(hurt.getStanding().getListDue()).isEqualTo("hurts");
        sit(20, 100);
        Decision next =
                rig.decisions().stream().filter(Decision::hasSend).findFirst().orElseThrow();
        assertThat(next.getConsidered(0).getActivity())
                .isNotEqualTo(sent.getConsidered(0).getActivity());
    }

    @Test
    void shouldAskForTheSafetyListOnceWhenSomebodyDoesNotFeelWell() {
        known();
        sit(0, 20);
        Decision sent = only(rig.decisions());

        answer(sent, ReceiptState.RECEIPT_STATE_DISMISSED, "busy");
        assertThat(rig.checkIns()).isEmpty();
        answer(sent, ReceiptState.RECEIPT_STATE_DISMISSED, "not-well");
        answer(sent, ReceiptState.RECEIPT_STATE_DISMISSED, "not-well");

        CheckIn said = only(rig.checkIns());
        assertThat(said.getReport())
                .isEqualTo(StateReport.newBuilder().setNotWell(true).build());
        assertThat(said.getStanding().getListDue()).isEqualTo("not-well");
    }

    @Test
    void shouldOfferAgainWhenItWasPutOff() {
        known();
        sit(0, 20);
        Decision sent = only(rig.decisions());
        answer(sent, ReceiptState.RECEIPT_STATE_SNOOZED, "");

        sit(20, 31);

        assertThat(only(rig.decisions()).getRepeatsDecisionId()).isEqualTo(sent.getDecisionId());
    }

    @Test
    void shouldTellWhatFollowedAndMendItWhenEvidenceIsCorrected() {
        known();
        sit(0, 20);
        Decision sent = only(rig.decisions());
        rig.moveTo(at(25));
        rig.evidence(Minutes.live("ada", at(20), "smmss"));
        rig.moveTo(at(60));

        ProximalOutcome told = only(rig.outcomes());
        assertThat(told.getDecisionId()).isEqualTo(sent.getDecisionId());
        assertThat(told.getOutcome().getBreakAfterMinutes()).isEqualTo(1);

        rig.evidence(Minutes.backfill("ada", at(25), "mmmmm"));

        ProximalOutcome mended = only(rig.outcomes());
        assertThat(mended.getOutcome().getRevision()).isEqualTo(2);
        assertThat(mended.getOutcome().getMovingMinutes()).isEqualTo(7);
    }

    @Test
    void shouldPutOffWhenEvidenceHasLainOnTheLog() {
        known();
        rig.moveTo(at(20));
        rig.published(Duration.ofSeconds(11), Topics.ACTIVITY, key(), live(20));
        assertThat(rig.findings()).hasSize(1);
        assertThat(rig.decisions()).isEmpty();

        rig.moveTo(at(20).plusSeconds(11)); // everything on the log is read

        assertThat(rig.decisions()).isEmpty();
        rig.moveTo(at(20).plusSeconds(22));
        assertThat(only(rig.decisions()).getVerdictCase()).isEqualTo(VerdictCase.SEND);
    }

    @Test
    void shouldDecideAtOnceWhenEvidenceIsAtTheHeadOfTheLog() {
        known();
        rig.moveTo(at(20));
        rig.published(Duration.ofSeconds(10), Topics.ACTIVITY, key(), live(20));

        assertThat(rig.decisions()).hasSize(1);
    }

    /** The stored state of decisions cannot be read: the findings are kept, and the decision is withheld and set aside. */
    @Test
    void shouldLoseNoEvidenceWhenDecidingFails() {
        known();
        rig.store("decisions").put(Bytes.wrap("ada\0H".getBytes(UTF_8)), new byte[] {99, 1, 2});

        sit(0, 20);

        assertThat(rig.findings()).extracting(Finding::getFindingId).hasSize(1);
        assertThat(rig.days()).isNotEmpty();
        assertThat(only(rig.decisions()).getWithhold().getReason()).isEqualTo("fault");
        assertThat(rig.read(Topics.DEAD_LETTER)).hasSize(1);
    }

    /** The stored reports of the person cannot be read: advice goes out all the same, and evidence is kept. */
    @Test
    void shouldAdviseAndLoseNoEvidenceWhenWhatWasReportedCannotBeRead() {
        known();
        rig.store("people").put(Bytes.wrap("ada\0K".getBytes(UTF_8)), new byte[] {99, 1, 2});

        sit(0, 20);
        assertThat(rig.findings()).hasSize(1);
        assertThat(only(rig.decisions()).getWithhold().getReason()).isEqualTo("fault");
        rig.command(rig.by("ada")
                .setIssuedAtMs(at(20).toEpochMilli())
                .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY))
                .build());

        Decision told = only(rig.decisions());
        assertThat(told.getKind()).isEqualTo(PromptKind.PROMPT_KIND_SEEK_CARE);
        assertThat(told.hasSend()).isTrue();
    }

    /** The state of one person cannot be read when something of theirs is due; the others are handled all the same, now and later. */
    @ParameterizedTest
    @EnumSource
    void shouldDoWhatElseIsDueWhenOneThingFails(DueTimes.Kind kind) {
        known();
        sit(0, 20);
        rig.evidence(Minutes.live("bob", at(0), "s".repeat(20)));
        rig.findings();
        List.of("movement", "people", "decisions").forEach(store -> rig.corrupt(store, "ada\0"));
        new DueTimes(rig.store("due"), () -> {}).set("ada", kind, Optional.of(at(24)));

        rig.moveTo(at(25).plusSeconds(1));
        rig.moveTo(at(25).plusSeconds(2));

        assertThat(rig.findings()).extracting(Finding::getPersonId).containsExactly("bob");
        rig.evidence(Minutes.live("bob", at(20), "s".repeat(20)));
        assertThat(rig.days()).extracting(DayView::getPersonId).contains("bob");
    }

    /** A due matter that failed is counted, and does not fall due again and again. */
    @Test
    void shouldCountWhatWasDueAndFailed() {
        known();
        sit(0, 20);
        rig.corrupt("movement", "ada\0");

        rig.moveTo(at(25).plusSeconds(1));
        rig.moveTo(at(25).plusSeconds(2));

        assertThat(rig.meters
                        .counter("rouse.coaching.topology.due.faults", "kind", "look")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldForgetDecisionsWhenPersonIsErased() {
        known();
        sit(0, 20);
        Decision sent = only(rig.decisions());

        rig.erase("ada");

        assertThat(rig.read(Topics.DECISION))
                .allMatch(entry -> entry.value() == null)
                .extracting(entry -> new String(entry.key(), UTF_8))
                .containsExactly("ada\u001F" + sent.getDecisionId(), "ada");
        assertThat(rig.keysOf("decisions")).isZero();
        rig.moveTo(at(600));
        assertThat(rig.outcomes()).isEmpty();
    }

    private void known() {
        rig.person(Person.newBuilder().setPersonId("ada").build());
        rig.channels("ada", true);
    }

    private void sit(int from, int to) {
        for (int minute = from; minute < to; minute++) {
            rig.moveTo(at(minute + 1));
            rig.evidence(Minutes.live("ada", at(minute), "s"));
        }
    }

    private static byte[] live(int minutes) {
        return Minutes.live("ada", NINE, "s".repeat(minutes)).toByteArray();
    }

    private static byte[] key() {
        return "ada".getBytes(UTF_8);
    }

    private void answer(Decision decision, ReceiptState state, String detail) {
        rig.receipt(Receipt.newBuilder()
                .setPersonId("ada")
                .setPromptId(decision.getDecisionId())
                .setState(state)
                .setDetail(detail)
                .setAtMs(at(21).toEpochMilli())
                .build());
    }

    private static Instant at(int minutes) {
        return NINE.plusSeconds(60L * minutes);
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
