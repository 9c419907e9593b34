package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;
import org.rouse.coaching.plan.catalogue.Component;

/** The stored state of a person's decisions stays small, however long it goes on. */
class StateSizeTest {

    private static final int TWELVE_WEEKS = 84;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldStaySmallOverTwelveWeeks(long seed) {
        SimulatedLife life = new SimulatedLife(seed);

        life.live(TWELVE_WEEKS, UnaryOperator.identity(), () -> {
            DecisionState state = life.rehearsal().state;
            assertThat(HeadCodec.encode(state.head()).length).isLessThanOrEqualTo(2048);
            assertThat(bytes(life.rehearsal())).isLessThanOrEqualTo(4096);
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
    void shouldKeepNoMoreThanFitsHoweverManyADayBrings() {
        Rehearsal anna = new Rehearsal();
        for (int day = 0; day < 10; day++) {
            anna.sits(1);
            assertThat(bytes(anna)).as("as day %s begins", day).isLessThanOrEqualTo(Applier.MOST_BYTES + 64);
            for (int minutes = 2; minutes <= 70; minutes++) {
                anna.sits(minutes);
            }
            assertThat(bytes(anna)).as("day %s", day).isLessThanOrEqualTo(4096);
            anna.passes(Duration.ofDays(1));
        }
        assertThat(anna.state.head().days()).hasSizeGreaterThan(4);
    }

    /** With planned breaks, reviews and sessions beside everything that comes late: the most recurring messages. */
    @Test
    void shouldStaySmallWithAllThatComesByTheClock() {
        SimulatedLife life = new SimulatedLife(3);
        life.rehearsal()
                .know(known -> known.syncing(Duration.ofHours(1))
                        .planning(new Facts.Session(Set.of(Component.CORE), 2, 1, 1))
                        .wishing(new Wishes(
                                Wish.YES,
                                Wish.YES,
                                Wish.YES,
                                Wish.YES,
                                Wish.YES,
                                Optional.of(new PlannedBreaks(
                                        List.of(
                                                LocalTime.of(9, 30),
                                                LocalTime.of(11, 0),
                                                LocalTime.of(12, 30),
                                                LocalTime.of(14, 0),
                                                LocalTime.of(15, 30),
                                                LocalTime.of(16, 50)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        EnumSet.allOf(DayOfWeek.class))))));
        life.rehearsal().give(new Trigger.PersonChanged(false));

        life.live(
                42,
                UnaryOperator.identity(),
                () -> assertThat(bytes(life.rehearsal())).isLessThanOrEqualTo(4096));

        assertThat(Rehearsal.decisions(life.rehearsal().all))
                .extracting(one -> one.point().kind())
                .contains(Kind.PLANNED_BREAK, Kind.SUMMARY, Kind.SESSION);
    }

    /** A device that reports a whole day at once, of a person who never gets up: the largest number of records. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 24})
    void shouldStaySmallWhereEverythingComesLate(int hoursAtOnce) {
        Rehearsal anna = new Rehearsal();
        for (int hour = hoursAtOnce; hour <= 20 * 24; hour += hoursAtOnce) {
            anna.passes(Duration.ofHours(hoursAtOnce).minusMinutes(7));
            anna.give(toldLate(anna, hoursAtOnce * 60));
            anna.passes(Duration.ofMinutes(7));
            assertThat(HeadCodec.encode(anna.state.head()).length).isLessThanOrEqualTo(2048);
            assertThat(bytes(anna)).isLessThanOrEqualTo(4096);
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

    private static int bytes(Rehearsal of) {
        return HeadCodec.encode(of.state.head()).length
                + of.state.head().days().stream()
                        .mapToInt(date -> DayCodec.encode(of.state.history().on(date)).length)
                        .sum();
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
