package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.policy.MovementPolicy;

/** The definition of a stretch: the hand cases of DOMAIN section 6 and each boundary from both sides. */
class StretchTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "1, 30, 0, 0, 30, 5-34 BREAK",
                "1, 15, 1, 14, 30, none",
                "2, 15, 1, 14, 30, 5-34 BREAK",
                "2, 15, 2, 14, 30, none",
                "1, 29, 0, 0, 30, none",
                "2, 19, 0, 0, 20, none",
                "2, 20, 0, 0, 20, 5-24 BREAK",
                "2, 21, 0, 0, 20, 5-25 BREAK"
            })
    void shouldFindTheHandCasesWhenFiveActiveMinutesLieOnEitherSide(
            int minBreak, int still, int active, int stillAgain, int minLength, String expected) {
        Person person = new Person(MovementPolicy.defaults().withMinBreak(minBreak));
        person.intensities(0, 1, 5, 0, still, 1, active, 0, stillAgain, 1, 5);

        assertThat(person.stretches(minLength)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void shouldCountAShortMovementAsAnInterruptionWhenItIsNoBreak() {
        Person person = Person.ofDefaults();
        Revision revision = person.intensities(0, 1, 2, 0, 15, 2, 1, 0, 14, 1, 2);

        assertThat(revision.events()).singleElement().satisfies(event -> {
            assertThat(event.change()).isEqualTo(Transition.CLOSED);
            assertThat(event.stretch()).isEqualTo(new Stretch(Person.START + 2, Person.START + 31, 1, 1, 0, End.BREAK));
            assertThat(event.revision()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SLEEP", "NOT_WORN", "UNKNOWN"})
    void shouldCensorAStretchWhenTheStateIs(MinuteState censor) {
        Person person = Person.ofDefaults();
        MinuteColumn still = Person.column(Measure.INTENSITY, 0, Person.runs(0, 25, censoring(censor), 1, 0, 25, 1, 2));
        Measure measure = censor == MinuteState.SLEEP ? Measure.ASLEEP : Measure.WORN;
        int[] report =
                Person.runs(-1, 25, censor == MinuteState.SLEEP ? 1 : censor == MinuteState.NOT_WORN ? 0 : -1, 1);
        person.takes(Person.batch(Person.WATCH, still, Person.column(measure, 0, report)));

        String end = censor == MinuteState.UNKNOWN ? "NO_DATA" : censor.name();
        assertThat(person.state(25)).isEqualTo(censor);
        assertThat(person.stretches(20)).containsExactly("0-24 " + end, "26-50 BREAK");
    }

    private static int censoring(MinuteState censor) {
        return censor == MinuteState.UNKNOWN ? -1 : 0;
    }

    @Test
    void shouldRunAcrossMidnightAndManyDaysWhenNothingBreaksIt() {
        Person person = new Person(MovementPolicy.defaults().withNonWearWindow(0));
        person.intensities(1400, 1, 2, 0, 14 * 1440, 1, 2);

        assertThat(person.stretches(20)).containsExactly("1402-" + (1401 + 14 * 1440) + " BREAK");
        person.intensities(1402 + 7 * 1440, -1, 5);
        assertThat(person.stretches(20)).hasSize(1);
        person.takes(Person.batch(
                Person.WATCH,
                new MinuteColumn(Measure.INTENSITY, Person.START + 1402 + 7 * 1440, new int[] {1, 1}, 2)));
        assertThat(person.stretches(20)).hasSize(2);
    }

    @Test
    void shouldContinueThroughTransportAndNotEndInIt() {
        Person person = Person.ofDefaults();
        person.intensities(0, 1, 2, 0, 50, 1, 2);
        person.takes(Person.spans(
                Person.PHONE,
                new Span.Transport("bus", Person.ms(10), Person.ms(20), 1),
                new Span.Transport("tram", Person.ms(42), Person.ms(52), 1)));

        assertThat(person.movement.stretches(person.timeline, 0, Long.MAX_VALUE, 20))
                .containsExactly(new Stretch(Person.START + 2, Person.START + 41, 0, 0, 10, End.BREAK));
        assertThat(person.state(12)).isEqualTo(MinuteState.TRANSPORT);
    }

    @Test
    void shouldCreditMicrobreaksOfTwoMinutesThatEndAStretch() {
        Person person = new Person(MovementPolicy.defaults().withMinBreak(1));
        person.intensities(0, 1, 3, 0, 5, 1, 2, 0, 5, 1, 1, 0, 5, -1, 1, 1, 4);
        long start = Person.START;

        assertThat(person.movement.day(person.timeline, start, start + 1440).microbreaks())
                .containsExactly(new Microbreak(start + 8, 2));
        assertThat(person.movement.day(person.timeline, start + 9, start + 1440).microbreaks())
                .isEmpty();
        assertThat(person.movement.day(person.timeline, start, start + 9).microbreaks())
                .containsExactly(new Microbreak(start + 8, 2));
    }
}
