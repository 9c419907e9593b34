package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;

/** What is kept of a person's decisions stays small, however long it goes on. */
class StateSizeTest {

    private static final int TWELVE_WEEKS = 84;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldStaySmallOverTwelveWeeks(long seed) {
        SimulatedLife life = new SimulatedLife(seed);

        life.live(TWELVE_WEEKS, UnaryOperator.identity(), () -> {
            DecisionState state = life.rehearsal().state;
            int head = HeadCodec.encode(state.head()).length;
            int days = state.head().days().stream()
                    .mapToInt(date -> DayCodec.encode(state.history().on(date)).length)
                    .sum();
            assertThat(head).isLessThanOrEqualTo(2048);
            assertThat(head + days).isLessThanOrEqualTo(4096);
            assertThat(state.head().days().size()).isLessThanOrEqualTo(28);
        });
        assertThat(Rehearsal.decisions(life.rehearsal().all)).hasSizeGreaterThan(TWELVE_WEEKS * 8);
    }

    @Test
    void shouldForgetWhatTeachesNothingAfterFourteenDaysAndTheRestAfterTwentyEight() {
        Rehearsal anna = new Rehearsal();
        for (int day = 0; day < 30; day++) {
            anna.give(anna.answered(anna.sits(20), Answer.DONE));
            anna.sits(21); // within the cool-down
            anna.forward(Duration.ofDays(1));
        }
        LocalDate last = LocalDate.of(2027, 2, 1).plusDays(29);

        assertThat(anna.state.head().days()).hasSize(28).first().isEqualTo(last.minusDays(27));
        assertThat(kept(anna, last.minusDays(28))).isZero();
        assertThat(kept(anna, last.minusDays(27))).isOne();
        assertThat(kept(anna, last.minusDays(14))).isOne();
        assertThat(kept(anna, last.minusDays(13))).isEqualTo(2);
    }

    @Test
    void shouldKeepNoMoreDecisionsThanFitHoweverManyADayBrings() {
        Rehearsal anna = new Rehearsal();
        for (int day = 0; day < 10; day++) {
            for (int minutes = 1; minutes <= 70; minutes++) {
                anna.sits(minutes);
            }
            anna.forward(Duration.ofDays(1));
        }

        int kept = anna.state.head().days().stream()
                .mapToInt(date -> kept(anna, date))
                .sum();
        assertThat(kept).isBetween(280, 280 + 70); // 280 as the last day began
        assertThat(anna.state.head().days()).hasSizeGreaterThan(7);
    }

    /** A device that tells a whole day at once, of somebody who never gets up: as many records as there can be. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 24})
    void shouldStaySmallWhereEverythingComesLate(int hoursAtOnce) {
        Rehearsal anna = new Rehearsal();
        for (int hour = hoursAtOnce; hour <= 20 * 24; hour += hoursAtOnce) {
            anna.passes(Duration.ofHours(hoursAtOnce).minusMinutes(7));
            anna.give(toldLate(anna, hoursAtOnce * 60));
            anna.passes(Duration.ofMinutes(7));
            int head = HeadCodec.encode(anna.state.head()).length;
            int days = anna.state.head().days().stream()
                    .mapToInt(date -> DayCodec.encode(anna.state.history().on(date)).length)
                    .sum();
            assertThat(head).isLessThanOrEqualTo(2048);
            assertThat(head + days).isLessThanOrEqualTo(4096);
        }
        assertThat(Rehearsal.decisions(anna.all)).hasSizeGreaterThan(20 * 71);
    }

    private static Trigger toldLate(Rehearsal anna, int minutes) {
        long end = PersonFacts.minuteOf(anna.now);
        return new Trigger.StretchChanged(new StretchEvent(
                Transition.CLOSED,
                new Stretch(end - minutes, end - 1, 0, 0, 0, End.BREAK),
                1,
                Optional.empty(),
                false,
                20,
                anna.now));
    }

    private static int kept(Rehearsal anna, LocalDate date) {
        return anna.state.history().on(date).decisions().size();
    }

    /** The worst settings there are: a prompt every few minutes, three days on end. */
    @Test
    void shouldKeepAHeadOfTwoKilobytesWhateverTheBudget() {
        Rehearsal anna = new Rehearsal();
        anna.know(known -> new Known(Limits.none(known.budget(100).facts())));
        for (int i = 0; i < 300; i++) {
            DecisionEvent.Decided decided = anna.sits(20 + i % 20);
            anna.give(anna.answered(decided, Answer.SNOOZED));
            anna.passes(Duration.ofMinutes(10));
        }

        assertThat(HeadCodec.encode(anna.state.head()).length).isLessThanOrEqualTo(2048);
    }
}
