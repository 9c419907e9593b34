package org.rouse.coaching.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When stillness counts (DOMAIN section 1.2). */
class WearTest {

    @ParameterizedTest
    @CsvSource({"89, SEDENTARY", "90, NOT_WORN", "91, NOT_WORN"})
    void shouldInferNonWearFromTheWindowOnWhenZerosLast(int zeros, MinuteState expected) {
        Person person = Person.ofDefaults();
        person.intensities(0, 1, 3, 0, zeros, 1, 3);

        assertThat(person.state(3)).isEqualTo(expected);
        assertThat(person.state(2 + zeros)).isEqualTo(expected);
    }

    @Test
    void shouldTakeBackStillnessWhenTheNinetiethZeroArrives() {
        Person person = Person.ofDefaults();
        person.intensities(0, 1, 3, 0, 89);
        assertThat(person.stretches(20)).containsExactly("3-91 NO_DATA");

        Revision revision = person.intensities(92, 0, 1);

        assertThat(person.stretches(20)).isEmpty();
        assertThat(revision.events())
                .extracting(StretchEvent::change, StretchEvent::revision)
                .containsExactly(tuple(Change.RETRACTED, 2L));
        assertThat(revision.changed()).containsExactly(new Range(Person.START + 3, Person.START + 93));
    }

    @Test
    void shouldBreakTheRunOfZerosWhenTheSourceHasAGap() {
        Person person = Person.ofDefaults();
        person.intensities(0, 0, 60, -1, 1, 0, 60);

        assertThat(person.state(0)).isEqualTo(MinuteState.SEDENTARY);
    }

    @ParameterizedTest
    @CsvSource({"10, SEDENTARY", "11, NOT_WORN"})
    void shouldProveWearByAHeartRateForTenMinutes(int minutesAfter, MinuteState expected) {
        Person person = Person.ofDefaults();
        person.takes(Person.batch(
                Person.WATCH,
                Person.column(Measure.STEPS, 0, Person.runs(0, 200)),
                Person.column(Measure.HEART_RATE_BPM, 0, 60)));

        assertThat(person.state(minutesAfter)).isEqualTo(expected);
    }

    @Test
    void shouldSayNothingWhenAPhoneLiesStill() {
        Person person = Person.ofDefaults();
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 0, 0, 0, 30)));

        assertThat(List.of(person.state(0), person.state(2))).containsExactly(MinuteState.UNKNOWN, MinuteState.UPRIGHT);
    }

    @Test
    void shouldCountAPostureSensorWithoutProofOfWear() {
        Person person = Person.ofDefaults();
        person.takes(Person.spans(
                new SourceRef("thigh", SourceKind.POSTURE_SENSOR),
                new Span.PostureHeld("a", Person.ms(0), Person.ms(300), 1, Posture.SITTING)));

        assertThat(person.stretches(20)).containsExactly("0-299 NO_DATA");
    }

    @Test
    void shouldPreferMovementOfAnySourceToStillness() {
        Person person = Person.ofDefaults();
        person.intensities(0, 0, 10);
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 4, 110)));

        assertThat(person.state(4)).isEqualTo(MinuteState.MODERATE);
    }

    @Test
    void shouldFollowTheMeasureOfHigherRankWithinOneSource() {
        Person person = Person.ofDefaults();
        person.takes(Person.batch(
                Person.WATCH, Person.column(Measure.INTENSITY, 0, 0), Person.column(Measure.STEPS, 0, 30)));

        assertThat(person.state(0)).isEqualTo(MinuteState.SEDENTARY);
    }

    @Test
    void shouldCountZeroCountsOnlyAsNonWearWhenAccelerometerIsStill() {
        Person person = Person.ofDefaults();
        person.takes(Person.batch(
                Person.WATCH, Person.column(Measure.ACTIVITY_COUNTS, 0, Person.runs(0, 60, 1, 1, 0, 60, 0, 90))));

        assertThat(person.state(0)).isEqualTo(MinuteState.SEDENTARY);
        assertThat(person.state(61)).isEqualTo(MinuteState.NOT_WORN);
    }

    @Test
    void shouldKeepAWorkoutInAVehicleWhenTheDeviceIsNotWorn() {
        Person person = Person.ofDefaults();
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.WORN, 0, Person.runs(0, 10))));
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Transport("ferry", Person.ms(0), Person.ms(10), 1),
                new Span.Workout("w", Person.ms(0), Person.ms(5), 1, "rowing", 4000, 0)));

        assertThat(List.of(person.state(4), person.state(5)))
                .containsExactly(MinuteState.MODERATE, MinuteState.NOT_WORN);
    }
}
