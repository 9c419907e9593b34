package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.ANNA;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.fate;
import static org.rouse.coaching.decision.Rehearsal.withdrawals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Transition;

/** The events that withdraw prompts under way. */
class WithdrawalTest {

    private static final RedFlag FLAG = new RedFlag(Tier.TODAY, "r-1", RedFlag.RaisedBy.PERSON, NOON);

    private final Rehearsal anna = new Rehearsal();

    @ParameterizedTest
    @CsvSource({
        "CLOSED, BREAK, true",
        "CENSORED, SLEEP, true",
        "RETRACTED, OPEN, true",
        "CORRECTED, NOT_WORN, true",
        "CORRECTED, OPEN, false",
        "EXTENDED, OPEN, false"
    })
    void shouldTakeBackWhatRestsOnAStretchThatIsOver(Transition change, End end, boolean over) {
        DecisionEvent.Decided first = anna.sits(20);

        List<DecisionEvent.Withdrawn> withdrawn = withdrawals(anna.give(anna.ended(first.point(), change, end)));

        assertThat(withdrawn.isEmpty()).isEqualTo(!over);
        assertThat(withdrawn)
                .allSatisfy(one -> assertThat(one.points()).containsExactly(first.point()))
                .allSatisfy(one -> assertThat(one.reason()).isEqualTo(Refusal.MOVED));
        assertThat(anna.give(anna.ended(first.point(), change, end))).isEmpty();
    }

    @Test
    void shouldTakeBackWhatRestsOnAWeekThatIsMadeGood() {
        DecisionEvent.Decided first = decided(anna.give(anna.behind(AerobicVerdict.BEHIND)));

        assertThat(withdrawals(anna.give(anna.behind(AerobicVerdict.ON_TRACK))))
                .extracting(DecisionEvent.Withdrawn::points)
                .containsExactly(List.of(first.point()));
    }

    static Stream<Object[]> changes() {
        return Stream.of(
                change(known -> known.flagged(FLAG), "red-flag"),
                change(known -> known.flagged(FLAG).cleared(false), "red-flag"),
                change(known -> known.cleared(false), "no-clearance"),
                change(known -> known.undisturbedUntil(NOON.plusSeconds(60)), "do-not-disturb"),
                change(known -> known.undisturbedUntil(NOON), ""),
                change(known -> known.busy(new BusySpan(NOON, NOON.plusSeconds(60))), "calendar-busy"),
                change(known -> known.busy(new BusySpan(NOON.plusMillis(1), NOON.plusSeconds(60))), ""),
                change(known -> known.budget(0), ""));
    }

    private static Object[] change(UnaryOperator<Known> how, String reason) {
        return new Object[] {how, reason};
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldTakeBackAllThatIsOpenAgainstWhichThePersonNowStands(UnaryOperator<Known> how, String reason) {
        anna.know(known -> new Known(Limits.none(known.facts())));
        DecisionPoint rest = anna.sits(20).point();
        DecisionPoint session =
                decided(anna.give(anna.behind(AerobicVerdict.BEHIND))).point();

        List<DecisionEvent.Withdrawn> withdrawn = withdrawals(changes(how));

        if (reason.isEmpty()) {
            assertThat(withdrawn).isEmpty();
        } else {
            assertThat(withdrawn).hasSize(1);
            assertThat(withdrawn.getFirst().reason().code()).isEqualTo(reason);
            assertThat(withdrawn.getFirst().points()).containsExactly(rest, session);
            assertThat(anna.give(new Trigger.PersonChanged(true))).isEmpty();
        }
    }

    @Test
    void shouldTakeBackAllThatIsOpenWhenItHurts() {
        anna.know(known -> new Known(Limits.none(known.facts())));
        DecisionEvent.Decided rest = anna.sits(20);
        DecisionPoint session =
                decided(anna.give(anna.behind(AerobicVerdict.BEHIND))).point();

        List<DecisionEvent.Withdrawn> withdrawn = withdrawals(anna.give(anna.answered(rest, Answer.HURTS)));

        assertThat(withdrawn).extracting(DecisionEvent.Withdrawn::points).containsExactly(List.of(session));
        assertThat(withdrawn).extracting(DecisionEvent.Withdrawn::reason).containsExactly(Refusal.HURTS);
    }

    @Test
    void shouldTakeBackWhatSuggestsWhatIsToBeAvoided() {
        anna.know(known -> new Known(Limits.none(known.facts())));
        DecisionEvent.Decided session = decided(anna.give(anna.behind(AerobicVerdict.BEHIND)));

        List<DecisionEvent.Withdrawn> withdrawn =
                withdrawals(changes(known -> known.aggravatedBy(session.choice().activity())));

        assertThat(withdrawn).extracting(DecisionEvent.Withdrawn::points).containsExactly(List.of(session.point()));
        assertThat(withdrawn).extracting(DecisionEvent.Withdrawn::reason).containsExactly(Refusal.TO_AVOID);
    }

    @Test
    void shouldTakeBackCatchUpAndBreaksWithAnExerciseInAFlareAndNoPlainBreak() {
        anna.know(known -> new Known(Limits.none(known.facts())).budget(48));
        DecisionEvent.Decided session = decided(anna.give(anna.behind(AerobicVerdict.BEHIND)));
        List<DecisionEvent.Decided> rests =
                IntStream.range(20, 60).mapToObj(anna::sits).toList();
        List<DecisionPoint> expected = Stream.concat(
                        Stream.of(session),
                        rests.stream().filter(rest -> !rest.suggestedActivity().isEmpty()))
                .map(DecisionEvent.Decided::point)
                .toList();
        var flare = new FlareCourse(Optional.of(NOON), Optional.of(NOON), Optional.empty(), Optional.empty());

        List<DecisionEvent.Withdrawn> withdrawn = withdrawals(changes(known -> known.flaring(flare)));

        assertThat(expected).hasSizeBetween(2, 40);
        assertThat(withdrawn).extracting(DecisionEvent.Withdrawn::reason).containsExactly(Refusal.FLARE);
        assertThat(withdrawn.getFirst().points()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"ACCEPTED", "DELIVERED", "OPENED", "DONE", "FAILED", "EXPIRED"})
    void shouldTakeBackNothingThatHasAnEnd(Answer came) {
        anna.give(anna.answered(anna.sits(20), came));

        assertThat(withdrawals(changes(known -> known.flagged(FLAG)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "1, 0"})
    void shouldTakeBackNothingThatIsTooOldToGoOut(int millis, int taken) {
        anna.sits(20);
        anna.forward(Duration.ofMinutes(10).plusMillis(millis));

        assertThat(withdrawals(changes(known -> known.flagged(FLAG)))).hasSize(taken);
    }

    @Test
    void shouldNeverTakeAdviceBack() {
        anna.know(known -> known.flagged(FLAG).cleared(false));
        assertThat(fate(decided(anna.give(new Trigger.RedFlagRaised(FLAG))))).isEqualTo("sent");

        assertThat(withdrawals(changes(known -> known.undisturbedUntil(NOON.plusSeconds(60)))))
                .isEmpty();
        assertThat(withdrawals(anna.give(new Trigger.Answered("another", Answer.HURTS, anna.now))))
                .isEmpty();
    }

    @Test
    void shouldHoldWhatIsUnderWayAgainstARaisingBeforeItIsTold() {
        anna.sits(20);
        PersonFacts before = anna.person.orElseThrow();
        anna.know(known -> known.flagged(FLAG).cleared(false));

        List<DecisionEvent> events = PersonChange.triggers(Optional.of(before), anna.person.orElseThrow()).stream()
                .flatMap(trigger -> anna.give(trigger).stream())
                .toList();

        assertThat(withdrawals(events)).hasSize(1);
        assertThat(decisions(events)).hasSize(1);
        assertThat(events.getFirst()).isInstanceOf(DecisionEvent.Withdrawn.class);
        assertThat(PersonChange.triggers(anna.person, anna.person.orElseThrow()))
                .containsExactly(new Trigger.PersonChanged(false));
    }

    @Test
    void shouldGiveBudgetBackOnceItIsKnownToHaveGoneOutNoMore() {
        anna.know(known -> known.budget(1));
        DecisionEvent.Decided first = anna.sits(20);
        anna.give(anna.ended(first.point(), Transition.CLOSED, End.BREAK));
        assertThat(fate(anna.sits(21))).isEqualTo("cool-down");
        anna.give(anna.answered(first, Answer.WITHDRAWN));

        assertThat(fate(anna.sits(22))).isEqualTo("sent");
    }

    @Test
    void shouldNameAWithdrawalByWhatItTakesBack() {
        DecisionPoint one = new DecisionPoint.InStretch(1, 1);
        DecisionPoint other = new DecisionPoint.InStretch(1, 2);

        assertThat(id(one)).isEqualTo(id(one)).isNotEqualTo(id(other)).isNotEqualTo(one.decisionId(ANNA));
        assertThat(id(one, other)).isNotEqualTo(id(one)).hasSize(24);
    }

    private static String id(DecisionPoint... points) {
        return new DecisionEvent.Withdrawn(List.of(points), Refusal.MOVED, NOON, LocalDate.EPOCH).decisionId(ANNA);
    }

    private List<DecisionEvent> changes(UnaryOperator<Known> how) {
        PersonFacts before = anna.person.orElseThrow();
        anna.know(how);
        return PersonChange.triggers(Optional.of(before), anna.person.orElseThrow()).stream()
                .filter(Trigger.PersonChanged.class::isInstance)
                .flatMap(trigger -> anna.give(trigger).stream())
                .toList();
    }
}
