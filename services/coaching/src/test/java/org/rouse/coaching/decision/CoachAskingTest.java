package org.rouse.coaching.decision;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.expiry;
import static org.rouse.coaching.decision.Rehearsal.fate;
import static org.rouse.coaching.decision.Rehearsal.withdrawals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.Agreement;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.plan.catalogue.Component;

/** Coaches' requests: when they are pushed, and what they cost. */
class CoachAskingTest {

    private static final Facts.Session CORE = new Facts.Session(EnumSet.of(Component.CORE), 2, 1, 0);

    private final Rehearsal anna = new Rehearsal();

    @Test
    void shouldPushWhatACoachWroteUntilTheNightBegins() {
        DecisionEvent.Decided told = asks(Kind.MESSAGE);

        assertThat(fate(told)).isEqualTo("sent");
        assertThat(told.facts()).isEqualTo(new Facts.Message("How are you?", "carl"));
        assertThat(expiry(told)).isEqualTo(Instant.parse("2027-02-01T19:00:00Z"));
        assertThat(told.study()).isEmpty();
    }

    /** Quiet hours of the person begin at 19:00 UTC. */
    @ParameterizedTest
    @CsvSource({"479, sent", "480, quiet-hours"})
    void shouldShowInTheAppAloneWhatIsWrittenInTheNight(int minutes, String fate) {
        anna.forward(Duration.ofMinutes(minutes));

        DecisionEvent.Decided told = asks(Kind.MESSAGE);

        assertThat(fate(told)).isEqualTo(fate);
        assertThat(told.ruling() instanceof Ruling.Send || ((Ruling.Withhold) told.ruling()).shownInApp())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, red-flag", "TODAY, sent", "DAYS, sent", "TELL_PROVIDER, sent"})
    void shouldHoldAMessageBackForAnEmergencyAlone(Tier tier, String fate) {
        anna.know(known -> known.flagged(new RedFlag(tier, "r", RedFlag.RaisedBy.PERSON, NOON)));

        assertThat(fate(asks(Kind.MESSAGE))).isEqualTo(fate);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MESSAGE", "BREAK_REMINDER", "SESSION_REMINDER", "CHECK_IN_REMINDER"})
    void shouldHeedWhatThePersonTookBackAndAPause(Kind asked) {
        anna.know(known -> known.planning(CORE));
        anna.know(known -> known.agreeing(new Agreement(true, false, true, true, Optional.empty())));
        assertThat(fate(asks(asked))).isEqualTo("not-agreed");
        anna.know(known -> known.agreeing(new Agreement(false, true, true, true, Optional.empty())));
        assertThat(fate(asks(asked))).isEqualTo("not-agreed");
        Agreement.Pause pause = new Agreement.Pause(NOON, Optional.empty());
        anna.know(known -> known.agreeing(new Agreement(true, true, true, true, Optional.of(pause))));
        assertThat(fate(asks(asked))).isEqualTo("paused");
    }

    @ParameterizedTest
    @CsvSource({"BREAK_REMINDER, red-flag", "SESSION_REMINDER, red-flag", "CHECK_IN_REMINDER, red-flag"})
    void shouldRemindOfNothingWhileASignStands(Kind asked, String fate) {
        anna.know(known -> known.planning(CORE).flagged(new RedFlag(Tier.TODAY, "r", RedFlag.RaisedBy.PERSON, NOON)));

        assertThat(fate(asks(asked))).isEqualTo(fate);
    }

    @Test
    void shouldRemindOfASessionOnlyWhereItIsClearedAndDue() {
        assertThat(hear(Kind.SESSION_REMINDER)).isInstanceOf(CoachAsking.Heard.NothingDue.class);
        anna.know(known -> known.planning(CORE).cleared(false));
        assertThat(fate(asks(Kind.SESSION_REMINDER))).isEqualTo("no-clearance");
        anna.know(known -> known.cleared(true));

        DecisionEvent.Decided told = asks(Kind.SESSION_REMINDER);

        assertThat(fate(told)).isEqualTo("sent");
        assertThat(told.facts()).isEqualTo(new Facts.Reminder(Kind.SESSION_REMINDER, "carl", Optional.of(CORE), false));
    }

    /** A reminder is a prompt like others, and never louder: it waits for the cool-down, and begins one. */
    @Test
    void shouldWaitForTheCoolDownAndBeginOne() {
        assertThat(fate(asks(Kind.CHECK_IN_REMINDER))).isEqualTo("sent");
        anna.forward(Duration.ofMinutes(39));
        assertThat(fate(asks(Kind.BREAK_REMINDER))).isEqualTo("cool-down");
        assertThat(fate(anna.sits(25))).isEqualTo("cool-down");
        anna.forward(Duration.ofMinutes(1));
        assertThat(fate(asks(Kind.BREAK_REMINDER))).isEqualTo("sent");
    }

    @Test
    void shouldTakeOfTheBudgetOfTheDay() {
        anna.know(known -> known.budget(2));
        assertThat(fate(asks(Kind.CHECK_IN_REMINDER))).isEqualTo("sent");
        anna.forward(Duration.ofMinutes(40));
        assertThat(fate(asks(Kind.BREAK_REMINDER))).isEqualTo("sent");
        anna.forward(Duration.ofMinutes(40));

        DecisionEvent.Decided third = asks(Kind.BREAK_REMINDER);

        assertThat(third.ruling()).isEqualTo(new Ruling.Withhold(Refusal.DAILY_BUDGET, true));
        assertThat(fate(anna.sits(20))).isEqualTo("daily-budget");
    }

    @Test
    void shouldCostNothingToWrite() {
        anna.know(known -> known.budget(1));
        asks(Kind.MESSAGE);
        asks(Kind.MESSAGE);

        assertThat(fate(anna.sits(20))).isEqualTo("sent");
        assertThat(fate(asks(Kind.MESSAGE))).isEqualTo("sent");
    }

    @Test
    void shouldRemindNobodyOfABreakWhoHasJustMoved() {
        long now = PersonFacts.minuteOf(anna.now);
        anna.did(now - 30, 28, MinuteState.SEDENTARY);
        anna.did(now - 2, 2, MinuteState.UPRIGHT);

        assertThat(fate(asks(Kind.BREAK_REMINDER))).isEqualTo("moved");
        assertThat(fate(asks(Kind.CHECK_IN_REMINDER))).isEqualTo("sent");
    }

    @Test
    void shouldWakeNobodyAndRingInNoVehicle() {
        anna.did(PersonFacts.minuteOf(anna.now) - 30, 30, MinuteState.SLEEP);
        assertThat(fate(asks(Kind.MESSAGE))).isEqualTo("sleep");
        assertThat(fate(asks(Kind.CHECK_IN_REMINDER))).isEqualTo("sleep");
        anna.did(PersonFacts.minuteOf(anna.now) - 30, 30, MinuteState.TRANSPORT);
        assertThat(fate(asks(Kind.CHECK_IN_REMINDER))).isEqualTo("transport");
    }

    @ParameterizedTest
    @CsvSource({"MESSAGE, 0", "BREAK_REMINDER, 1"})
    void shouldTakeBackWhatAsksForSomethingWhereItHurts(Kind asked, int withdrawn) {
        asks(asked);

        assertThat(withdrawals(anna.give(new Trigger.Answered("other", Answer.HURTS, anna.now))))
                .hasSize(withdrawn);
    }

    @Test
    void shouldLeaveAMessageToPushWhereAClearanceIsLost() {
        asks(Kind.MESSAGE);
        anna.know(known -> known.cleared(false));

        assertThat(withdrawals(anna.give(new Trigger.PersonChanged(true)))).isEmpty();
    }

    @Test
    void shouldHearCoachesTwelveTimesADay() {
        for (int number = 1; number <= CoachAsking.MOST_A_DAY; number++) {
            assertThat(asks(Kind.MESSAGE).point().finding()).isEqualTo("coach|2027-02-01|" + number);
        }
        assertThat(hear(Kind.MESSAGE)).isInstanceOf(CoachAsking.Heard.TooOften.class);
        anna.forward(Duration.ofHours(24));
        assertThat(asks(Kind.MESSAGE).point().finding()).isEqualTo("coach|2027-02-02|1");
    }

    /** The state holds no words, and all requests of a month fit beside the rest. */
    @Test
    void shouldKeepNoWordsAndStaySmall() {
        for (int day = 0; day < 28; day++) {
            for (int number = 0; number < CoachAsking.MOST_A_DAY; number++) {
                asks(Kind.MESSAGE);
            }
            anna.forward(Duration.ofDays(1));
        }
        byte[] head = HeadCodec.encode(anna.state.head());

        assertThat(new String(head, ISO_8859_1)).doesNotContain("How", "carl");
        assertThat(HeadCodec.decode(head)).isEqualTo(anna.state.head());
        assertThat(head.length).isLessThanOrEqualTo(2048);
        anna.state
                .head()
                .days()
                .forEach(day -> assertThat(DayCodec.decode(
                                day, DayCodec.encode(anna.state.history().on(day))))
                        .isEqualTo(anna.state.history().on(day)));
    }

    private CoachAsking.Heard hear(Kind asked) {
        return CoachAsking.hear(
                asked,
                "carl",
                asked == Kind.MESSAGE ? "How are you?" : "",
                anna.state,
                anna.person.orElseThrow(),
                anna.now);
    }

    private DecisionEvent.Decided asks(Kind asked) {
        CoachAsking.Heard.Yes heard = (CoachAsking.Heard.Yes) hear(asked);
        var events = anna.give(heard.trigger());
        assertThat(decisions(events)).hasSize(1);
        return decided(events);
    }
}
