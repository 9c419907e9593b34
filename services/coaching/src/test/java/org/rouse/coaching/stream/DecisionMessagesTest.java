package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.Answer;
import org.rouse.coaching.decision.DecisionEvent;
import org.rouse.coaching.decision.DecisionPoint;
import org.rouse.coaching.decision.Facts;
import org.rouse.coaching.decision.ProximalOutcome;
import org.rouse.coaching.decision.RedFlag;
import org.rouse.coaching.decision.Ruling;
import org.rouse.coaching.decision.Trigger;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.decision.eligibility.Check;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.contracts.v1.AerobicFacts;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.MadeFrom;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.ReadUpTo;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RedFlagFacts;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.StretchFacts;

class DecisionMessagesTest {

    private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final MadeFrom MADE =
            DecisionMessages.madeFrom(3, Map.of("rouse.b.v1", 7L, "rouse.a.v1", 9L), "rouse.a.v1", Optional.empty());
    private static final DecisionPoint REST = new DecisionPoint.InStretch(24412345, 2);
    private static final Facts SITTING = new Facts.Sitting(40, 20, 1, 95, 2);

    @Test
    void shouldTellADecisionToSend() {
        Choice choice = new Choice(
                "stretching", List.of(new Choice.Weighed("stretching", "chosen", 700_000)), OptionalInt.of(699_999));

        Decision told = DecisionMessages.decision(
                "ada",
                new DecisionEvent.Decided(
                        new DecisionPoint.Again(REST),
                        Kind.DESK_BREAK,
                        new Ruling.Send(NOON.plusSeconds(60)),
                        NOON,
                        TODAY,
                        SITTING,
                        Optional.of(NOON.minusSeconds(30)),
                        List.of(new Check(Refusal.NO_PROFILE, true)),
                        choice,
                        Optional.of(new DecisionEvent.Lot(true, 300, Refusal.HOLD_OUT)),
                        Optional.empty(),
                        5,
                        2),
                MADE);

        assertThat(told.getDecisionId()).isEqualTo(new DecisionPoint.Again(REST).decisionId("ada"));
        assertThat(told.getPersonId()).isEqualTo("ada");
        assertThat(told.getDecidedAtMs()).isEqualTo(NOON.toEpochMilli());
        assertThat(told.getKind()).isEqualTo(PromptKind.PROMPT_KIND_DESK_BREAK);
        assertThat(told.getSend().getExpiresAtMs())
                .isEqualTo(NOON.plusSeconds(60).toEpochMilli());
        assertThat(told.getFindingId()).isEqualTo("ada|stretch|24412345");
        assertThat(told.getRule()).isEqualTo("after-snooze/1");
        assertThat(told.getStretch())
                .isEqualTo(StretchFacts.newBuilder()
                        .setMinutes(40)
                        .setEveryMinutes(20)
                        .setTransportMinutes(1)
                        .setCoveragePercent(95)
                        .setDecisionPoint(2)
                        .build());
        assertThat(told.getChecksList())
                .containsExactly(GateCheck.newBuilder()
                        .setName("no-profile")
                        .setPassed(true)
                        .build());
        assertThat(told.getConsidered(0).getActivity()).isEqualTo("stretching");
        assertThat(told.getConsidered(0).getProbabilityMillionths()).isEqualTo(700_000);
        assertThat(told.getChoiceDrawMillionths()).isEqualTo(699_999);
        assertThat(told.getStudy().getArm()).isEqualTo("prompt");
        assertThat(told.getStudy().getProbabilityThousandths()).isEqualTo(300);
        assertThat(told.getStudy().getDesign()).isEqualTo("hold-out");
        assertThat(told.getEvidenceUntilMs()).isEqualTo(NOON.minusSeconds(30).toEpochMilli());
        assertThat(told.getRepeatsDecisionId()).isEqualTo(REST.decisionId("ada"));
        assertThat(told.getLocalDate()).isEqualTo("2027-02-01");
        assertThat(told.getSuggestedActivity()).isEqualTo("stretching");
        assertThat(told.getTurn()).isEqualTo(5);
        assertThat(told.getIgnoredInARow()).isEqualTo(2);
        assertThat(told.getMadeFrom()).isEqualTo(MADE);
        assertThat(MADE.getVersion()).isEqualTo("decision/2");
        assertThat(MADE.getReadList()).extracting(ReadUpTo::getTopic).containsExactly("rouse.a.v1", "rouse.b.v1");
    }

    @ParameterizedTest
    @CsvSource({"DAILY_BUDGET, true", "QUIET_HOURS, false"})
    void shouldTellADecisionToWithhold(Refusal reason, boolean shown) {
        Decision told = withheld(
                new DecisionPoint.OnDay(TODAY),
                new Ruling.Withhold(reason, shown),
                new Facts.Aerobic(90, 150, 60, 20),
                Choice.NOTHING);

        assertThat(told.getWithhold().getReason()).isEqualTo(reason.code());
        assertThat(told.getWithhold().getShownInApp()).isEqualTo(shown);
        assertThat(told.getKind()).isEqualTo(PromptKind.PROMPT_KIND_AEROBIC);
        assertThat(told.getAerobic())
                .isEqualTo(AerobicFacts.newBuilder()
                        .setEarnedMinutes(90)
                        .setTargetMinutes(150)
                        .setMissingMinutes(60)
                        .setPerDayMinutes(20)
                        .build());
        assertThat(told.hasStudy()).isFalse();
        assertThat(told.getEvidenceUntilMs()).isZero();
        assertThat(told.getRepeatsDecisionId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, PERSON, RED_FLAG_TIER_EMERGENCY, RAISED_BY_PERSON",
        "TODAY, COACH, RED_FLAG_TIER_TODAY, RAISED_BY_COACH",
        "DAYS, NOT_SAID, RED_FLAG_TIER_DAYS, RAISED_BY_UNSPECIFIED",
        "TELL_PROVIDER, PERSON, RED_FLAG_TIER_TELL_PROVIDER, RAISED_BY_PERSON"
    })
    void shouldTellAWarning(Tier tier, RedFlag.RaisedBy by, RedFlagTier told, RaisedBy toldBy) {
        assertThat(withheld(
                                new DecisionPoint.OfRaising("r-1"),
                                new Ruling.Withhold(Refusal.EXPIRED, false),
                                new Facts.Warning(tier, by),
                                Choice.NOTHING)
                        .getRedFlag())
                .isEqualTo(RedFlagFacts.newBuilder()
                        .setTier(told)
                        .setRaisedBy(toldBy)
                        .build());
    }

    /** A plain break, which is no more than getting up, names no activity; the considered activities tell which one it was. */
    @ParameterizedTest
    @CsvSource({"walking, ''", "standing, ''", "seated, ''", "stretching, stretching"})
    void shouldNameNoPlainBreak(String activity, String named) {
        Decision told = withheld(
                REST,
                new Ruling.Withhold(Refusal.DAILY_BUDGET, true),
                SITTING,
                new Choice(activity, List.of(new Choice.Weighed(activity, "chosen", 1_000_000)), OptionalInt.empty()));

        assertThat(told.getSuggestedActivity()).isEqualTo(named);
        assertThat(told.getConsidered(0).getActivity()).isEqualTo(activity);
        assertThat(told.hasChoiceDrawMillionths()).isFalse();
    }

    @Test
    void shouldTellAWithdrawal() {
        DecisionPoint other = new DecisionPoint.OnDay(TODAY);

        Decision told = DecisionMessages.withdrawal(
                "ada", new DecisionEvent.Withdrawn(List.of(REST, other), Refusal.RED_FLAG, NOON, TODAY), MADE);

        assertThat(told.getDecisionId()).hasSize(24);
        assertThat(told.getWithdraw().getReason()).isEqualTo("red-flag");
        assertThat(told.getWithdraw().getDecisionIdsList())
                .containsExactly(REST.decisionId("ada"), other.decisionId("ada"));
        assertThat(told.getFindingId()).isEqualTo("ada|stretch|24412345");
        assertThat(told.getMadeFrom()).isEqualTo(MADE);
    }

    @Test
    void shouldTellAnOutcome() {
        var told = DecisionMessages.outcome(
                "ada",
                new DecisionEvent.OutcomeKnown(
                        REST,
                        TODAY,
                        new ProximalOutcome(
                                Optional.of(new ProximalOutcome.HeededBreak(0, 4)), 28, 4, OptionalInt.of(0), 27),
                        2,
                        NOON));

        assertThat(told.getDecisionId()).isEqualTo(REST.decisionId("ada"));
        assertThat(told.getPersonId()).isEqualTo("ada");
        assertThat(told.getAtMs()).isEqualTo(NOON.toEpochMilli());
        assertThat(told.getOutcome())
                .isEqualTo(Outcome.newBuilder()
                        .setRevision(2)
                        .setBreakAfterMinutes(0)
                        .setBreakMinutes(4)
                        .setKnownMinutes(28)
                        .setMovingMinutes(4)
                        .setSteps(0)
                        .setStepMinutes(27)
                        .build());
    }

    @Test
    void shouldTellOfNoBreakAndNoStepsWhereThereAreNone() {
        Outcome told = DecisionMessages.outcome(
                        "ada",
                        new DecisionEvent.OutcomeKnown(
                                REST,
                                TODAY,
                                new ProximalOutcome(Optional.empty(), 0, 0, OptionalInt.empty(), 0),
                                1,
                                NOON))
                .getOutcome();

        assertThat(told.hasBreakAfterMinutes()).isFalse();
        assertThat(told.hasSteps()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIPT_STATE_ACCEPTED, '', ACCEPTED",
        "RECEIPT_STATE_DELIVERED, '', DELIVERED",
        "RECEIPT_STATE_OPENED, '', OPENED",
        "RECEIPT_STATE_SNOOZED, '', SNOOZED",
        "RECEIPT_STATE_DISMISSED, busy, DISMISSED",
        "RECEIPT_STATE_DISMISSED, hurts, HURTS",
        "RECEIPT_STATE_DONE, '', DONE",
        "RECEIPT_STATE_FAILED, no-channel, FAILED",
        "RECEIPT_STATE_EXPIRED, '', EXPIRED",
        "RECEIPT_STATE_WITHDRAWN, moved, WITHDRAWN"
    })
    void shouldHearWhatCameBack(ReceiptState state, String detail, Answer answer) {
        assertThat(DecisionMessages.answered(receipt(state, detail)))
                .contains(new Trigger.Answered("id", answer, NOON));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReceiptState.class,
            names = {"RECEIPT_STATE_OUTCOME", "RECEIPT_STATE_UNSPECIFIED"})
    void shouldHearNothingInWhatIsNoAnswer(ReceiptState state) {
        assertThat(DecisionMessages.answered(receipt(state, ""))).isEmpty();
    }

    private static Receipt receipt(ReceiptState state, String detail) {
        return Receipt.newBuilder()
                .setPromptId("id")
                .setState(state)
                .setDetail(detail)
                .setAtMs(NOON.toEpochMilli())
                .build();
    }

    private static Decision withheld(DecisionPoint point, Ruling ruling, Facts facts, Choice choice) {
        return DecisionMessages.decision(
                "ada",
                new DecisionEvent.Decided(
                        point,
                        point.kind(),
                        ruling,
                        NOON,
                        TODAY,
                        facts,
                        Optional.empty(),
                        List.of(),
                        choice,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0),
                MADE);
    }
}
