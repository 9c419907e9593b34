package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.expiry;
import static org.rouse.coaching.decision.Rehearsal.fate;
import static org.rouse.coaching.decision.Rehearsal.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Reply;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Transition;

/** The consequences of a decision: answers, the second offer, the outcome. */
class AfterDecisionTest {

    private static final FlareCourse SAID_AT_NOON =
            new FlareCourse(Optional.of(NOON), Optional.of(NOON), Optional.empty(), Optional.empty());

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final long MINUTE = PersonFacts.minuteOf(NOON);

    private final Rehearsal anna = new Rehearsal();

    @Test
    void shouldOfferAgainOnceWhenPutOffTwice() {
        DecisionEvent.Decided first = anna.sits(20);
        answer(first, Answer.SNOOZED);
        answer(first, Answer.SNOOZED);

        assertThat(decisions(anna.passes(TEN_MINUTES.minusMillis(1)))).isEmpty();
        DecisionEvent.Decided again = decided(anna.passes(Duration.ofMillis(1)));

        assertThat(fate(again)).isEqualTo("sent");
        assertThat(again.point().repeats()).contains(first.point());
        assertThat(again.point().rule()).isEqualTo("after-snooze/1");
        assertThat(again.facts()).isEqualTo(first.facts());
        assertThat(again.evidenceUntil()).isEqualTo(first.evidenceUntil());
        assertThat(expiry(again)).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
        answer(again, Answer.SNOOZED);
        assertThat(decisions(anna.passes(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void shouldOfferAnAerobicPromptAgain() {
        DecisionEvent.Decided first = decided(anna.give(anna.behind(AerobicVerdict.BEHIND)));
        answer(first, Answer.SNOOZED);

        DecisionEvent.Decided again = decided(anna.passes(TEN_MINUTES));

        assertThat(again.kind()).isEqualTo(Kind.AEROBIC);
        assertThat(again.facts()).isEqualTo(first.facts());
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"DONE", "DISMISSED", "HURTS"})
    void shouldOfferNothingAgainWhenAnsweredOtherwiseSince(Answer answer) {
        DecisionEvent.Decided first = anna.sits(20);
        answer(first, Answer.SNOOZED);
        answer(first, answer);

        assertThat(decisions(anna.passes(TEN_MINUTES))).isEmpty();
        assertThat(anna.state.head().dueBy(anna.now)).isEmpty();
    }

    @Test
    void shouldWithholdSecondOfferWhenPersonHasMoved() {
        DecisionEvent.Decided first = anna.sits(20);
        answer(first, Answer.SNOOZED);
        anna.give(anna.ended(first.point(), Transition.CLOSED, End.BREAK));

        assertThat(fate(decided(anna.passes(TEN_MINUTES)))).isEqualTo("moved");
    }

    @Test
    void shouldWithholdSecondOfferWhenNightHasBegun() {
        anna.now = Instant.parse("2027-02-01T18:55:00Z"); // 19:55 in Berlin
        answer(anna.sits(20), Answer.SNOOZED);

        assertThat(fate(decided(anna.passes(TEN_MINUTES)))).isEqualTo("quiet-hours");
    }

    @Test
    void shouldNoteTheStrongestAnswerAlone() {
        DecisionEvent.Decided first = anna.sits(20);
        for (Answer answer : List.of(Answer.OPENED, Answer.DONE, Answer.SNOOZED, Answer.DISMISSED, Answer.OPENED)) {
            answer(first, answer);
        }

        assertThat(entry(first).contact().reply()).isEqualTo(Reply.DONE);
        assertThat(anna.give(anna.answered(first, Answer.DONE))).isEmpty();
        assertThat(anna.state.head().due()).noneMatch(item -> item instanceof DueItem.OfferAgain);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"FAILED", "EXPIRED", "WITHDRAWN"})
    void shouldGiveBudgetBackForWhatNeverReachedThePerson(Answer fate) {
        anna.know(known -> known.budget(1));
        DecisionEvent.Decided first = anna.sits(20);
        answer(first, fate);

        assertThat(anna.state.head().contacts().entries()).isEmpty();
        assertThat(fate(anna.sits(21))).isEqualTo("sent");
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"ACCEPTED", "DELIVERED", "OPENED", "SNOOZED", "DONE"})
    void shouldGiveNothingBackForWhatCameToThePersonAfterAll(Answer came) {
        DecisionEvent.Decided first = anna.sits(20);
        answer(first, came);
        answer(first, Answer.FAILED);

        assertThat(fate(anna.sits(21))).isEqualTo("cool-down");
    }

    @Test
    void shouldRestExerciseForTwoDaysAndLetBreaksGoOnWhenItHurts() {
        answer(anna.sits(20), Answer.HURTS);

        anna.forward(Duration.ofHours(2));
        DecisionEvent.Decided next = anna.sits(21);
        assertThat(fate(next)).isEqualTo("sent");
        assertThat(next.choice().activity()).isEqualTo("walking");
        anna.now = NOON.plus(Duration.ofHours(48)).minusMillis(1);
        assertThat(anna.sits(22).choice().activity()).isEqualTo("walking");
        assertThat(fate(decided(anna.give(anna.behind(AerobicVerdict.BEHIND))))).isEqualTo("hurts");
    }

    /** Pain counts however old the prompt is that it was reported on. */
    @Test
    void shouldHeedPainWhateverItIsSaidOf() {
        anna.give(new Trigger.Answered("of-last-year", Answer.HURTS, NOON));

        assertThat(fate(decided(anna.give(anna.behind(AerobicVerdict.BEHIND))))).isEqualTo("hurts");
    }

    @Test
    void shouldAskForNoCatchUpInAFlareAndLetEasyBreaksGoOn() {
        Instant ends = NOON.plus(Duration.ofDays(7));
        anna.know(known -> new Known(Limits.none(known.facts())).flaring(SAID_AT_NOON));

        assertThat(fate(decided(anna.give(anna.behind(AerobicVerdict.BEHIND))))).isEqualTo("flare");
        DecisionEvent.Decided rest = anna.sits(20);
        assertThat(fate(rest)).isEqualTo("sent");
        assertThat(rest.choice().considered())
                .filteredOn(one -> one.verdict().equals("needs-clearance"))
                .isNotEmpty();
        anna.now = ends.minusMillis(1);
        assertThat(fate(decided(anna.give(anna.behind(AerobicVerdict.BEHIND))))).isEqualTo("flare");
        anna.now = ends.plus(Duration.ofDays(1));
        assertThat(fate(decided(anna.give(anna.behind(AerobicVerdict.BEHIND))))).isEqualTo("sent");
    }

    @Test
    void shouldComeHalfAsOftenForAWeekWhenThePersonWantsFewer() {
        for (int i = 0; i < 3; i++) {
            anna.sits(20);
            anna.forward(Duration.ofMinutes(81));
        }
        DecisionEvent.Decided question = anna.sits(20);
        assertThat(question.kind()).isEqualTo(Kind.QUESTION);
        answer(question, Answer.DISMISSED);

        assertThat(anna.state.head().fewerUntil()).isEqualTo(anna.now.plus(Duration.ofDays(7)));
        anna.forward(Duration.ofMinutes(79));
        assertThat(fate(anna.sits(20))).isEqualTo("cool-down");
    }

    @Test
    void shouldCountAsIgnoredFromItsOwnExpiryWhenAMeetingEndsItEarly() {
        Instant meeting = NOON.plus(Duration.ofMinutes(4));
        anna.know(known -> known.busy(new BusySpan(meeting, meeting.plus(TEN_MINUTES))));
        anna.sits(20);
        DecisionPoint other = new DecisionPoint.InStretch(1, 1);

        ContactLedger contacts = anna.state.head().contacts();
        assertThat(contacts.historyFor(other, Instant.EPOCH, Instant.EPOCH).ignored(meeting.minusMillis(1)))
                .isZero();
        assertThat(contacts.historyFor(other, Instant.EPOCH, Instant.EPOCH).ignored(meeting))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "10, -1", "-1, -1"})
    void shouldTellOutcomeOnceWhenItsTimeHasPassed(int breakAfter, int expected) {
        DecisionEvent.Decided prompt = anna.sits(20);
        lives(breakAfter);

        assertThat(outcomes(anna.passes(Duration.ofMinutes(35).minusMillis(1)))).isEmpty();
        DecisionEvent.OutcomeKnown told =
                outcomes(anna.passes(Duration.ofMillis(1))).getFirst();
        assertThat(outcomes(anna.passes(Duration.ofHours(1)))).isEmpty();

        assertThat(told.revision()).isOne();
        assertThat(told.day()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(told.outcome().heeded().map(ProximalOutcome.HeededBreak::afterMinutes))
                .isEqualTo(expected < 0 ? Optional.empty() : Optional.of(expected));
        assertThat(told.outcome().knownMinutes()).isEqualTo(30);
        assertThat(told.outcome().movingMinutes()).isEqualTo(breakAfter < 0 ? 0 : 2);
        assertThat(entry(prompt).asSeen().reply()).isEqualTo(expected < 0 ? Reply.NONE : Reply.DONE);
    }

    @Test
    void shouldTellOutcomeOfWithheldDecisionToo() {
        anna.person = Optional.empty();
        anna.sits(20);

        assertThat(outcomes(anna.passes(Duration.ofMinutes(35))))
                .extracting(DecisionEvent.OutcomeKnown::outcome)
                .containsExactly(new ProximalOutcome(Optional.empty(), 0, 0, OptionalInt.empty(), 0));
    }

    @Test
    void shouldCorrectOutcomeWhenEvidenceComesLater() {
        anna.sits(20);
        anna.passes(Duration.ofMinutes(35));
        lives(3);

        List<DecisionEvent.OutcomeKnown> mended = outcomes(anna.give(changed(MINUTE)));

        assertThat(mended).extracting(DecisionEvent.OutcomeKnown::revision).containsExactly(2);
        assertThat(mended.getFirst().outcome().heeded()).contains(new ProximalOutcome.HeededBreak(3, 2));
        assertThat(anna.give(changed(MINUTE))).isEmpty();
        anna.walked(MINUTE + 3, 2, 40);
        assertThat(outcomes(anna.give(changed(MINUTE))))
                .extracting(one -> one.outcome().steps(), one -> one.outcome().stepMinutes(), one -> one.revision())
                .containsExactly(tuple(OptionalInt.of(80), 2, 3));
    }

    /** News about the afternoon is no reason to look at the morning again. */
    @ParameterizedTest
    @CsvSource({"150, 1", "151, 0"})
    void shouldLookAtOutcomesThatAChangeMayReachAlone(int minutesLater, int mended) {
        anna.sits(20);
        anna.passes(Duration.ofMinutes(35));
        lives(3);

        assertThat(outcomes(anna.give(changed(MINUTE + minutesLater)))).hasSize(mended);
    }

    @Test
    void shouldCorrectTheEveningBeforeToo() {
        anna.now = Instant.parse("2027-02-01T22:50:00Z"); // 23:50 in Berlin
        anna.sits(20);
        anna.passes(Duration.ofMinutes(35));
        long minute = PersonFacts.minuteOf(Instant.parse("2027-02-01T22:50:00Z"));
        anna.did(minute, 30, MinuteState.SEDENTARY);

        List<DecisionEvent.OutcomeKnown> mended =
                outcomes(anna.give(new Trigger.DayChanged(LocalDate.of(2027, 2, 2), minute + 10)));

        assertThat(mended).extracting(DecisionEvent.OutcomeKnown::day).containsExactly(LocalDate.of(2027, 2, 1));
        assertThat(mended.getFirst().outcome().knownMinutes()).isEqualTo(30);
    }

    @Test
    void shouldLearnNothingFromStillnessAfterABreakThatIsStill() {
        ProximalOutcome stayed = new ProximalOutcome(Optional.empty(), 30, 0, OptionalInt.empty(), 0);
        for (String activity : List.of("walking", "stretching", "standing", "seated")) {
            PastDecision past = new PastDecision(
                            new DecisionPoint.InStretch(1, 1), NOON, activity, true, false, Optional.empty())
                    .with(stayed, 1);
            assertThat(past.moved().isPresent()).isEqualTo(!activity.startsWith("s") || activity.equals("stretching"));
        }
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "11, true"})
    void shouldSayThatThePersonStayedWhereEnoughIsKnown(int knownMinutes, boolean said) {
        assertThat(new ProximalOutcome(Optional.empty(), knownMinutes, 0, OptionalInt.empty(), 0)
                        .moved()
                        .isPresent())
                .isEqualTo(said);
    }

    private void answer(DecisionEvent.Decided about, Answer answer) {
        anna.give(anna.answered(about, answer));
    }

    private ContactLedger.Entry entry(DecisionEvent.Decided about) {
        return anna.state.head().contacts().find(about.point()).orElseThrow();
    }

    private static Trigger changed(long fromMinute) {
        return new Trigger.DayChanged(LocalDate.of(2027, 2, 1), fromMinute);
    }

    /** Two hours around noon, with a break of two minutes so many minutes after it; none when negative. */
    private void lives(int breakAfter) {
        anna.did(MINUTE - 60, 120, MinuteState.SEDENTARY);
        if (breakAfter >= 0) {
            anna.did(MINUTE + breakAfter, 2, MinuteState.UPRIGHT);
        }
    }
}
