package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.effect.OwnEffect;

/** Four a day from the fifth week on, unless the person's own randomised moments show that prompting helps them. */
class FadingTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @ParameterizedTest
    @CsvSource({"-1, 6", "0, 4", "1, 4"})
    void shouldPromptLessFromTheFifthWeekOn(int millis, int budget) {
        Instant enrolled = NOON.minus(Duration.ofDays(28)).minusMillis(millis);

        assertThat(budget(person(enrolled, 4), DecisionState.empty("anna"))).isEqualTo(budget);
    }

    @Test
    void shouldLeaveABudgetThatACoachSetAndRaiseNone() {
        Instant longAgo = NOON.minus(Duration.ofDays(100));

        assertThat(budget(Rehearsal.person(), DecisionState.empty("anna"))).isEqualTo(6);
        assertThat(budget(person(longAgo, 9), DecisionState.empty("anna"))).isEqualTo(6);
    }

    /** 10 of 12 against 1 of 10 is shown, 6 of 12 against 4 of 10 is not; with 9 held out nothing is measured yet. */
    @ParameterizedTest
    @CsvSource({"10, 12, 1, 10, 6", "6, 12, 4, 10, 4", "10, 12, 0, 9, 4", "1, 12, 9, 10, 4"})
    void shouldKeepTheBudgetWhereTheOwnEffectIsShown(int moved, int prompted, int movedHeld, int held, int budget) {
        DecisionState state = drawn(moved, prompted, movedHeld, held);

        assertThat(Fading.ownEffect(state, TODAY).prompted()).isEqualTo(new OwnEffect.Arm(moved, prompted));
        assertThat(Fading.ownEffect(state, TODAY).heldOut()).isEqualTo(new OwnEffect.Arm(movedHeld, held));
        assertThat(budget(person(NOON.minus(Duration.ofDays(100)), 4), state)).isEqualTo(budget);
    }

    /** A randomised decision is marked in the stored form, whatever was suggested, and outlives decisions that teach nothing. */
    @Test
    void shouldKeepWhatALotDecided() {
        List<PastDecision> decided = new ArrayList<>();
        for (String activity : List.of("", "walking", "elliptical", "juggling")) {
            decided.add(past(decided.size(), activity, !activity.isEmpty(), true, true));
            decided.add(past(decided.size(), activity, !activity.isEmpty(), false, true));
        }
        DecisionDay day = new DecisionDay(TODAY, decided);

        assertThat(DayCodec.decode(TODAY, DayCodec.encode(day))).isEqualTo(day);
        assertThat(day.condensed().decisions()).hasSize(7).contains(decided.getFirst());
    }

    private static int budget(PersonFacts person, DecisionState state) {
        return Fading.of(person, state, NOON).dailyBudget();
    }

    private static DecisionState drawn(int moved, int prompted, int movedHeld, int held) {
        List<PastDecision> decided = new ArrayList<>();
        for (int i = 0; i < prompted; i++) {
            decided.add(past(decided.size(), "walking", true, true, i < moved));
        }
        for (int i = 0; i < held; i++) {
            decided.add(past(decided.size(), "", false, true, i < movedHeld));
        }
        decided.add(past(decided.size(), "walking", true, false, true)); // no draw was made
        DecisionState empty = DecisionState.empty("anna");
        return empty.with(empty.head().withDays(List.of(TODAY))).with(new DecisionDay(TODAY, decided));
    }

    private static PastDecision past(int number, String activity, boolean sent, boolean randomised, boolean moved) {
        ProximalOutcome outcome = new ProximalOutcome(
                moved ? Optional.of(new ProximalOutcome.HeededBreak(3, 2)) : Optional.empty(),
                30,
                2,
                OptionalInt.of(40),
                30);
        return new PastDecision(
                new DecisionPoint.InStretch(29_990_000L + 40L * number, 1),
                NOON.plusSeconds(number),
                activity,
                sent,
                randomised,
                Optional.of(new PastDecision.Told(outcome, 1)));
    }

    private static PersonFacts person(Instant enrolled, int later) {
        PersonFacts anna = Rehearsal.person();
        return new PersonFacts(
                anna.zones(),
                anna.everyMinutes(),
                anna.quietHours(),
                anna.coolDown(),
                anna.dismissalCoolDown(),
                anna.dailyBudget(),
                anna.doNotDisturbUntil(),
                anna.busy(),
                anna.clearance(),
                anna.redFlag(),
                anna.mobility(),
                anna.aggravating(),
                anna.stars(),
                anna.flare(),
                anna.reachable(),
                new Lots(Optional.of(enrolled), true),
                OptionalInt.of(later),
                anna.minBreak(),
                anna.syncsEvery(),
                anna.listDue(),
                anna.session(),
                anna.wishes(),
                anna.holidays(),
                anna.agreed());
    }
}
