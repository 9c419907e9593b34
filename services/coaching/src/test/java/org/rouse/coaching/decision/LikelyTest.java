package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.fate;
import static org.rouse.coaching.decision.Rehearsal.withdrawals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.decision.nowcast.Hazards;
import org.rouse.coaching.decision.nowcast.Nowcast;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;

/** Devices that report some minutes late: estimates count like observations (DOMAIN section 2). */
class LikelyTest {

    /** Of 20 minutes and more one in twenty ends with each minute: after 10 silent ones 60.6 % sit on, after 11 57.6 %. */
    private static final Hazards EVEN = Hazards.read("version\teven\nfrom-hour\t20\n0\t0.05\n");

    private final Rehearsal anna = new Rehearsal();

    LikelyTest() {
        anna.know(known -> new Known(Limits.none(known.facts())));
        anna.decider = decider(EVEN, 600);
    }

    @ParameterizedTest
    @CsvSource({"6, sent", "10, sent", "11, not-live", "30, not-live"})
    void shouldCountFromTheLeastChanceOn(int age, String fate) {
        DecisionEvent.Decided decided = decided(anna.give(anna.silent(20, Duration.ofMinutes(age))));

        assertThat(fate(decided)).isEqualTo(fate);
        assertThat(decided.nowcast().orElseThrow().ageMinutes()).isEqualTo(age);
        assertThat(decided.nowcast().orElseThrow().chanceThousandths()).isEqualTo((int) (1000 * Math.exp(-0.05 * age)));
        assertThat(decided.evidenceUntil()).contains(NOON.minus(Duration.ofMinutes(age)));
    }

    @ParameterizedTest
    @CsvSource({"1799999, true", "1800000, true", "1800001, false"})
    void shouldSayNothingOfNowFromEvidenceOlderThanHalfAnHour(long ageMs, boolean likely) {
        anna.decider = decider(Hazards.read("version\tnever\nfrom-hour\t20\n0\t0\n"), 600);
        Duration age = Duration.ofMinutes(30);
        Trigger trigger = anna.silent(20, age);
        anna.forward(Duration.ofMillis(ageMs).minus(age));

        DecisionEvent.Decided decided = decided(anna.give(trigger));

        assertThat(fate(decided)).isEqualTo(likely ? "sent" : "not-live");
        assertThat(decided.nowcast().isPresent()).isEqualTo(likely);
    }

    /** An hourly phone reports 60 minutes at once: two moments have passed, the third may be now. */
    @Test
    void shouldTellTheMomentThatMayBeNowFromThoseThatHaveGoneBy() {
        List<DecisionEvent.Decided> decided = decisions(anna.give(anna.silent(60, Duration.ofMinutes(8))));

        assertThat(decided).extracting(Rehearsal::fate).containsExactly("not-live", "not-live", "sent");
        assertThat(decided).extracting(one -> one.nowcast().isPresent()).containsExactly(false, false, true);
        assertThat(decided.getLast().facts()).isEqualTo(new Facts.Sitting(60, 20, 0, 88, 3));
        assertThat(decided.getLast().ruling()).isEqualTo(new Ruling.Send(NOON.plus(Duration.ofMinutes(10))));
    }

    @Test
    void shouldDecideEachMomentOnceWhicheverWayItIsSeen() {
        Trigger silent = anna.silent(25, Duration.ofMinutes(6));
        anna.give(silent);

        assertThat(decisions(anna.give(silent))).isEmpty();
        assertThat(decisions(anna.give(anna.silent(27, Duration.ofMinutes(6))))).isEmpty(); // from two minutes before
        assertThat(decisions(anna.giveLate(anna.silent(27, Duration.ofMinutes(6)))))
                .isEmpty();
    }

    @Test
    void shouldSayNothingOfSomebodyWhoseNewestMinuteIsNoSitting() {
        long end = PersonFacts.minuteOf(NOON) - 8;
        Trigger up = new Trigger.StretchChanged(new StretchEvent(
                Transition.CENSORED,
                new Stretch(end - 30, end - 2, 0, 0, 0, End.NO_DATA),
                1,
                Optional.empty(),
                false,
                20,
                Instant.ofEpochSecond(60 * end)));

        assertThat(decisions(anna.give(up))).extracting(Rehearsal::fate).containsExactly("not-live");
        assertThat(decided(anna.all).nowcast()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, transport", "61, sent"})
    void shouldNeverCountWithinAnHourOfARide(int minutesBefore, String fate) {
        Duration age = Duration.ofMinutes(6);
        anna.did(PersonFacts.minuteOf(NOON.minus(age)) - minutesBefore, 1, MinuteState.TRANSPORT);

        assertThat(fate(decided(anna.give(anna.silent(20, age))))).isEqualTo(fate);
    }

    /** On one of ten days they are in a vehicle at a quarter to noon or a little later; on one of eleven that is less than often. */
    @ParameterizedTest
    @CsvSource({"10, 12, transport", "11, 12, sent", "10, 15, sent", "10, -1, sent"})
    void shouldNeverCountWhereTheyAreOftenInAVehicle(int daysKnown, int minuteOfHour, String fate) {
        long noon = PersonFacts.minuteOf(NOON);
        for (int day = 1; day <= daysKnown; day++) {
            anna.did(noon - day * 1440L, 15, MinuteState.UPRIGHT);
        }
        anna.did(noon - 1440 + minuteOfHour, 1, MinuteState.TRANSPORT);

        assertThat(fate(decided(anna.give(anna.silent(20, Duration.ofMinutes(6))))))
                .isEqualTo(fate);
    }

    @Test
    void shouldGoByHowSoonThePersonGetsUp() {
        long begin = PersonFacts.minuteOf(NOON) - 27 * 1440L;
        for (int i = 0; i < 200; i++) { // each gets up after 20 minutes: 200 ends where 10 were expected
            anna.did(begin + i * 30, 20, MinuteState.SEDENTARY);
            anna.did(begin + i * 30 + 20, 10, MinuteState.UPRIGHT);
        }

        Nowcast nowcast = decided(anna.give(anna.silent(20, Duration.ofMinutes(6))))
                .nowcast()
                .orElseThrow();

        assertThat(nowcast.factorThousandths()).isEqualTo(2727); // (200 + 100) / (10 + 100)
        assertThat(nowcast.chanceThousandths()).isEqualTo((int) (1000 * Math.exp(-0.3 * 300 / 110)));
        assertThat(fate(decided(anna.all))).isEqualTo("not-live");
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void shouldBeTurnedOffByThreeOfFiveWhoHadJustMoved(int wrong, boolean off) {
        for (int i = 0; i < 5; i++) {
            DecisionEvent.Decided prompt = guess();
            assertThat(fate(prompt)).isEqualTo("sent");
            anna.give(anna.answered(prompt, i >= 5 - wrong ? Answer.MOVED_ALREADY : Answer.DISMISSED));
        }

        DecisionEvent.Decided next = guess();

        assertThat(fate(next)).isEqualTo(off ? "not-live" : "sent");
        assertThat(next.nowcast().orElseThrow().turnedOff()).isEqualTo(off);
        assertThat(HeadCodec.decode(HeadCodec.encode(anna.state.head()))).isEqualTo(anna.state.head());

        anna.give(new Trigger.LikelyWished());

        assertThat(fate(guess())).isEqualTo("sent");
    }

    @Test
    void shouldForgetWhatWasWrongFivePromptsAgo() {
        for (int i = 0; i < 9; i++) {
            DecisionEvent.Decided prompt = guess();
            assertThat(fate(prompt)).isEqualTo("sent");
            anna.give(anna.answered(prompt, i % 3 == 0 ? Answer.MOVED_ALREADY : Answer.DONE));
        }
    }

    @ParameterizedTest
    @CsvSource({"NO, not-live", "YES, sent", "NOT_SAID, sent"})
    void shouldCountOnlyForWhoWantsIt(Wish wish, String fate) {
        anna.know(known -> known.wishing(
                new Wishes(wish, Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Wish.NOT_SAID, Optional.empty())));

        assertThat(fate(guess())).isEqualTo(fate);
    }

    /** Silence is no movement: a sent prompt stands until the person is seen to get up. */
    @Test
    void shouldTakeBackWhatIsSeenToBeOverAndNotWhatFellSilent() {
        DecisionEvent.Decided live = anna.sits(20);
        long first = ((DecisionPoint.InStretch) live.point()).firstMinute();
        anna.forward(Duration.ofMinutes(6));

        assertThat(withdrawals(anna.give(event(first, 20, End.NO_DATA)))).isEmpty();
        assertThat(withdrawals(anna.give(event(first, 22, End.BREAK))))
                .extracting(DecisionEvent.Withdrawn::points)
                .containsExactly(List.of(live.point()));
    }

    /** Behind the head of the log it waits, and is decided by the age that the evidence has then. */
    @ParameterizedTest
    @CsvSource({"10, 10, sent", "9, 110, sent", "10, 60, not-live"})
    void shouldPutOffWhatIsReadLate(int age, int waitsSeconds, String fate) {
        assertThat(decisions(anna.giveLate(anna.silent(20, Duration.ofMinutes(age)))))
                .isEmpty();
        assertThat(HeadCodec.decode(HeadCodec.encode(anna.state.head()))).isEqualTo(anna.state.head());

        assertThat(fate(decided(anna.passes(Duration.ofSeconds(waitsSeconds))))).isEqualTo(fate);
    }

    private DecisionEvent.Decided guess() {
        anna.forward(Duration.ofDays(1));
        return decided(anna.give(anna.silent(20, Duration.ofMinutes(6))));
    }

    private Trigger event(long first, int minutes, End end) {
        return new Trigger.StretchChanged(new StretchEvent(
                end == End.BREAK ? Transition.CLOSED : Transition.CENSORED,
                new Stretch(first, first + minutes - 1, 0, 0, 0, end),
                2,
                Optional.empty(),
                false,
                20,
                Instant.ofEpochSecond(60 * (first + minutes))));
    }

    private static Decider decider(Hazards hazards, int least) {
        DecisionPolicy usual = DecisionPolicy.defaults();
        return new Decider(new DecisionPolicy(
                usual.deskBreaksUnderRedFlag(),
                usual.aerobicLifetime(),
                usual.study(),
                new NowcastPolicy(hazards, Duration.ofMinutes(30), Duration.ofMinutes(10), least),
                usual.timetable(),
                usual.choiceSeed()));
    }
}
