package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.ANNA;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.expiry;
import static org.rouse.coaching.decision.Rehearsal.fate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.decision.choice.Mobility;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.decision.eligibility.Study;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Transition;
import org.rouse.coaching.movement.time.ZoneHistory;

/** Whether, when and what. */
class DeciderTest {

    private final Rehearsal anna = new Rehearsal();

    @Test
    void shouldSayWhatWasDecidedAndWhy() {
        DecisionEvent.Decided decided = anna.sits(24);

        assertThat(fate(decided)).isEqualTo("sent");
        assertThat(decided.kind()).isEqualTo(Kind.DESK_BREAK);
        assertThat(decided.at()).isEqualTo(NOON);
        assertThat(decided.day()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(decided.facts()).isEqualTo(new Facts.Sitting(24, 20, 0, 100, 1));
        assertThat(decided.evidenceUntil()).contains(NOON);
        assertThat(decided.point().rule()).isEqualTo("desk-break/1");
        assertThat(expiry(decided)).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        assertThat(decided.choice().considered().getFirst().verdict()).isEqualTo("chosen");
        assertThat(decided.study()).isEmpty();
        assertThat(decided.checks()).allMatch(check -> check.passed());
    }

    /** Notification's current names: a decision's prompt has the id it always had. */
    @Test
    void shouldNameDecisionsAsPromptsWereNamed() {
        DecisionPoint.InStretch point = new DecisionPoint.InStretch(24412345, 2);

        assertThat(point.findingId("person")).isEqualTo("person|stretch|24412345");
        assertThat(point.decisionId("person")).isEqualTo("cymcuS2PQP6uaA5OwsZI0oUX");
        assertThat(new DecisionPoint.Again(point).findingId("person")).isEqualTo("person|stretch|24412345");
        assertThat(new DecisionPoint.Again(point).decisionId("person")).isEqualTo("6og4KXzLxO1rEK0HQfVhVhdv");
        assertThat(new DecisionPoint.OnDay(LocalDate.of(2027, 2, 1)).decisionId("person"))
                .isEqualTo("98LlTEFnGrz0210GgVGX-WKn");
        assertThat(new DecisionPoint.OfRaising("r-1").decisionId("person")).isEqualTo("ytnRsQTy_NMZH2WOuB24Ok2f");
    }

    @Test
    void shouldDecideOnceHoweverOftenItIsAsked() {
        Trigger trigger = anna.sitting(20, false);

        assertThat(decisions(anna.give(trigger))).hasSize(1);
        assertThat(anna.give(trigger)).isEmpty();
        anna.forward(Duration.ofHours(9)); // the next day in Berlin has not begun
        assertThat(anna.give(trigger)).isEmpty();
        anna.forward(Duration.ofHours(13));
        assertThat(anna.give(trigger)).isEmpty();
    }

    @Test
    void shouldDecideOnceWhatWasWithheldTheDayBefore() {
        anna.know(known -> known.reachable(false));
        Trigger trigger = anna.sitting(20, false);
        assertThat(fate(decided(anna.give(trigger)))).isEqualTo("no-channel");

        anna.forward(Duration.ofDays(1));

        assertThat(anna.give(trigger)).isEmpty();
    }

    @Test
    void shouldLetOneThroughWhereFourComeAtOnce() {
        assertThat(List.of(20, 21, 22, 23))
                .extracting(minutes -> fate(anna.sits(minutes)))
                .containsExactly("sent", "cool-down", "cool-down", "cool-down");
    }

    @Test
    void shouldRefuseWhoeverNothingIsKnownOf() {
        anna.person = Optional.empty();

        DecisionEvent.Decided decided = anna.sits(20);

        assertThat(fate(decided)).isEqualTo("no-profile");
        assertThat(decided.choice()).isEqualTo(Choice.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"true, not-live", "false, sent"})
    void shouldPromptNobodyForHistory(boolean backfill, String fate) {
        assertThat(fate(decided(anna.give(anna.sitting(20, backfill))))).isEqualTo(fate);
    }

    @ParameterizedTest
    @CsvSource({"39, cool-down", "40, sent", "41, sent"})
    void shouldCoolDown(int minutes, String fate) {
        answer(anna.sits(20), Answer.DONE);
        anna.forward(Duration.ofMinutes(minutes));

        assertThat(fate(anna.sits(21))).isEqualTo(fate);
    }

    @ParameterizedTest
    @CsvSource({"59, cool-down", "60, sent", "61, sent"})
    void shouldCoolDownLongerOnceTurnedDown(int minutes, String fate) {
        DecisionEvent.Decided first = anna.sits(20);
        anna.forward(Duration.ofMinutes(5));
        answer(first, Answer.DISMISSED);
        anna.forward(Duration.ofMinutes(minutes));

        assertThat(fate(anna.sits(21))).isEqualTo(fate);
    }

    @Test
    void shouldKeepInTheAppWhatGoesBeyondTheBudget() {
        for (int i = 0; i < 6; i++) {
            answer(anna.sits(20 + i), Answer.DONE);
            anna.forward(Duration.ofMinutes(41));
        }

        DecisionEvent.Decided seventh = anna.sits(26);

        assertThat(seventh.ruling()).isEqualTo(new Ruling.Withhold(Refusal.DAILY_BUDGET, true));
        assertThat(seventh.choice().activity()).isNotEmpty();
        assertThat(seventh.turn()).isEqualTo(6);
    }

    /** 48 a day is a prompt every twenty minutes; the size of the ledger limits budgets. */
    @Test
    void shouldLetNoBudgetGoBeyondWhatTheLedgerHolds() {
        anna.know(known -> known.budget(100)).person = anna.person.map(Limits::none);
        for (int i = 0; i < 48; i++) {
            assertThat(fate(anna.sits(20 + i))).isEqualTo("sent");
            answer(Rehearsal.decisions(anna.all).getLast(), Answer.DONE);
            anna.forward(Duration.ofMinutes(10));
        }

        assertThat(fate(anna.sits(80))).isEqualTo("daily-budget");
    }

    @Test
    void shouldGiveTurns() {
        assertThat(anna.sits(20).turn()).isZero();
        anna.forward(Duration.ofMinutes(41));
        assertThat(anna.sits(21).turn()).isOne();
    }

    @Test
    void shouldPromptOncePerDayForAerobicMinutes() {
        DecisionEvent.Decided decided = decided(anna.give(anna.behind(AerobicVerdict.BEHIND)));

        assertThat(decided.kind()).isEqualTo(Kind.AEROBIC);
        assertThat(fate(decided)).isEqualTo("sent");
        assertThat(decided.facts()).isEqualTo(new Facts.Aerobic(90, 150, 60, 20));
        assertThat(expiry(decided)).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(decided.suggestedActivity()).isNotEmpty();
        assertThat(anna.give(anna.behind(AerobicVerdict.BEHIND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ON_TRACK", "CATCH_UP_TOO_LARGE", "INSUFFICIENT_DATA"})
    void shouldPromptNobodyWhoIsNotBehind(AerobicVerdict verdict) {
        assertThat(anna.give(anna.behind(verdict))).isEmpty();
    }

    @Test
    void shouldPromptNoExerciseWithoutClearance() {
        anna.know(known -> known.cleared(false));

        assertThat(fate(decided(anna.give(anna.behind(AerobicVerdict.BEHIND))))).isEqualTo("no-clearance");
        DecisionEvent.Decided rest = anna.sits(20);
        assertThat(fate(rest)).isEqualTo("sent");
        assertThat(rest.choice().activity()).isEqualTo("walking");
        assertThat(rest.suggestedActivity()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TELL_PROVIDER, sent, no-clearance", "DAYS, red-flag, red-flag", "EMERGENCY, red-flag, red-flag"})
    void shouldLetBreaksGoOnUnderASignForTheProviderAlone(Tier tier, String rest, String session) {
        anna.know(known -> known.flagged(flag(tier, "r-1", NOON)));

        assertThat(fate(anna.sits(20))).isEqualTo(rest);
        assertThat(fate(decided(anna.give(anna.behind(AerobicVerdict.BEHIND))))).isEqualTo(session);
    }

    @ParameterizedTest
    @CsvSource({"SLEEP, sleep", "NOT_WORN, sent", "UNKNOWN, sleep", "SEDENTARY, sent"})
    void shouldWakeNobody(MinuteState last, String fate) {
        anna.did(PersonFacts.minuteOf(NOON) - 60, 50, MinuteState.SLEEP);
        anna.did(PersonFacts.minuteOf(NOON) - 10, 10, last);

        assertThat(fate(anna.sits(20))).isEqualTo(fate);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01T06:59:00Z, quiet-hours", // 07:59 in Berlin
        "2027-02-01T07:00:00Z, sent",
        "2027-02-01T18:59:00Z, sent",
        "2027-02-01T19:00:00Z, quiet-hours",
        "2027-03-27T06:59:00Z, quiet-hours", // the day before the clocks go on
        "2027-03-28T05:59:00Z, quiet-hours",
        "2027-03-28T06:00:00Z, sent",
        "2027-10-31T06:59:00Z, quiet-hours",
        "2027-10-31T07:00:00Z, sent"
    })
    void shouldKeepTheNight(Instant now, String fate) {
        anna.now = now;

        assertThat(fate(anna.sits(20))).isEqualTo(fate);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01T18:49:00Z, 2027-02-01T18:59:00Z",
        "2027-02-01T18:50:00Z, 2027-02-01T19:00:00Z", // 20:00 in Berlin
        "2027-02-01T18:51:00Z, 2027-02-01T19:00:00Z",
        "2027-03-28T17:55:00Z, 2027-03-28T18:00:00Z" // on the day the clocks go on
    })
    void shouldExpireWhereTheNightBegins(Instant now, Instant expected) {
        anna.now = now;

        assertThat(expiry(anna.sits(20))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 9", "10, 10", "11, 10"})
    void shouldExpireWhereAMeetingBegins(int minutesUntil, int expected) {
        Instant meeting = NOON.plus(Duration.ofMinutes(minutesUntil));
        anna.know(known ->
                known.busy(new BusySpan(NOON.minusSeconds(60), NOON), new BusySpan(meeting, meeting.plusSeconds(60))));

        assertThat(expiry(anna.sits(20))).isEqualTo(NOON.plus(Duration.ofMinutes(expected)));
    }

    @Test
    void shouldCountTheBudgetByTheDayWhereThePersonIs() {
        anna.know(known -> known.budget(1));
        answer(anna.sits(20), Answer.DONE);
        anna.forward(Duration.ofHours(2));
        assertThat(fate(anna.sits(21))).isEqualTo("daily-budget");

        // 03:00 of the next day in Berlin; the evening of the same in Los Angeles
        anna.now = Instant.parse("2027-02-02T02:00:00Z");
        anna.know(known -> known.zones(ZoneHistory.of(ZoneId.of("America/Los_Angeles"))));
        assertThat(fate(anna.sits(22))).isEqualTo("daily-budget");
        anna.now = Instant.parse("2027-02-03T03:30:00Z"); // the evening of the next
        assertThat(fate(anna.sits(23))).isEqualTo("sent");
    }

    @Test
    void shouldDrawByLotWhereAStudyRuns() {
        anna.decider = new Decider(DecisionPolicy.defaults().with(new Study(Study.STUDY, 500, "seed")));
        int prompted = 0;
        for (int i = 0; i < 200; i++) {
            DecisionEvent.Decided decided = anna.sits(20);
            assertThat(decided.study())
                    .contains(new DecisionEvent.Lot(fate(decided).equals("sent"), 500, Refusal.STUDY));
            prompted += fate(decided).equals("sent") ? 1 : 0;
            if (fate(decided).equals("sent")) {
                answer(decided, Answer.DONE);
            }
            anna.forward(Duration.ofDays(1));
        }

        assertThat(prompted).isBetween(79, 121); // 3 standard deviations: 21
    }

    @Test
    void shouldDrawNoLotWhereSomethingElseRefuses() {
        anna.decider = new Decider(DecisionPolicy.defaults().with(new Study(Study.STUDY, 900, "seed")));
        anna.know(known -> known.reachable(false));

        DecisionEvent.Decided decided = anna.sits(20);

        assertThat(decided.ruling()).isEqualTo(new Ruling.Withhold(Refusal.NO_CHANNEL, true));
        assertThat(decided.study()).isEmpty();
        assertThat(anna.state.head().contacts().entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WALKS, QUESTION", "STANDS, DESK_BREAK", "SEATED, DESK_BREAK"})
    void shouldAskWhoeverLeftThreeUnansweredUnlessNoWatchSeesTheirBreaks(Mobility mobility, Kind fourth) {
        anna.know(known -> known.moves(mobility).cleared(false).budget(12));
        for (int i = 0; i < 3; i++) {
            assertThat(anna.sits(20).kind()).isEqualTo(Kind.DESK_BREAK);
            anna.forward(Duration.ofMinutes(81));
        }

        DecisionEvent.Decided decided = anna.sits(20);

        assertThat(decided.kind()).isEqualTo(fourth);
        assertThat(decided.ignoredInARow()).isEqualTo(fourth == Kind.QUESTION ? 3 : 0);
        assertThat(decided.choice().activity().isEmpty()).isEqualTo(fourth == Kind.QUESTION);
    }

    @Test
    void shouldSuggestWhatThePersonCan() {
        anna.know(known -> known.aggravatedBy("walking", "stair-climbing", "stretching"));
        assertThat(anna.sits(20).choice().activity()).isEqualTo("standing");
        anna.forward(Duration.ofMinutes(41)).know(known -> known.moves(Mobility.SEATED));
        assertThat(anna.sits(20).choice().activity()).isEqualTo("seated");
    }

    @Test
    void shouldLearnFromWhatThePersonDid() {
        List<String> suggested = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            DecisionEvent.Decided decided = anna.sits(20);
            suggested.add(decided.choice().activity());
            answer(decided, Answer.DONE);
            long minute = PersonFacts.minuteOf(anna.now);
            anna.did(minute - 20, 60, MinuteState.SEDENTARY);
            if (decided.choice().activity().equals("stretching")) {
                anna.did(minute + 3, 4, MinuteState.UPRIGHT);
            }
            anna.passes(Duration.ofMinutes(45));
            anna.forward(Duration.ofDays(1).minusMinutes(45));
        }

        // Never three times in a row: what works best is suggested two times in three.
        assertThat(suggested.subList(12, 24).stream().filter("stretching"::equals))
                .hasSizeBetween(7, 8);
    }

    @Test
    void shouldHaveNothingToSayOfAStretchThatMerelyEnds() {
        assertThat(anna.give(anna.ended(new DecisionPoint.InStretch(1, 1), Transition.CLOSED, End.BREAK)))
                .isEmpty();
    }

    @Test
    void shouldForgetAllWhenErased() {
        anna.sits(20);
        anna.give(new Trigger.PersonErased());

        assertThat(anna.state.head().isEmpty()).isTrue();
        assertThat(anna.state.history().changed().values()).allMatch(DecisionDay::isEmpty);
        assertThat(anna.sits(20).point().decisionId(ANNA)).isNotEmpty();
    }

    private void answer(DecisionEvent.Decided about, Answer answer) {
        anna.give(anna.answered(about, answer));
    }

    private static RedFlag flag(Tier tier, String raisingId, Instant at) {
        return new RedFlag(tier, raisingId, RedFlag.RaisedBy.PERSON, at);
    }
}
