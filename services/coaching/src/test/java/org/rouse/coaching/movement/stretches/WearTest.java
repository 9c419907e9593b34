package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Posture;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.policy.HeartRateReserve;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;
import org.rouse.coaching.movement.policy.WorkoutEnd;
import org.rouse.coaching.movement.time.Range;

/** When stillness counts as wear (DOMAIN section 1.2). */
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
                .containsExactly(tuple(Transition.RETRACTED, 2L));
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

    @ParameterizedTest
    @CsvSource({"89, SEDENTARY", "90, NOT_WORN", "91, NOT_WORN", "679, NOT_WORN"})
    void shouldTakeNoPulseForProofThatStandsStillAsLongAsNonWear(int minutes, MinuteState expected) {
        Person person = Person.ofDefaults();
        person.takes(pulse(Person.runs(30, 20, 0, minutes, 30, 20), Person.runs(71, 20, 63, minutes, 72, 20)));

        assertThat(person.state(20)).isEqualTo(expected);
        assertThat(person.state(19 + minutes)).isEqualTo(expected);
        assertThat(person.stretches(1)).hasSize(expected == MinuteState.SEDENTARY ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "95, 95, 520, SEDENTARY",
        "94, 95, 520, NOT_WORN",
        "95, 94, 520, NOT_WORN",
        "95, 95, 1440, SEDENTARY",
        "95, 95, 1441, NOT_WORN"
    })
    void shouldBelieveAStandingPulseBetweenTwoEfforts(int before, int after, int minutes, MinuteState expected) {
        Person person = Person.ofDefaults();
        person.takes(pulse(Person.runs(30, 20, 0, minutes, 30, 20), Person.runs(before, 20, 65, minutes, after, 20)));

        assertThat(List.of(person.state(20), person.state(20 + minutes / 2), person.state(19 + minutes)))
                .containsOnly(expected);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, SEDENTARY", "11, 0, NOT_WORN", "0, 10, SEDENTARY", "0, 11, NOT_WORN"})
    void shouldBelieveNoEffortFartherAwayThanAReadingProvesWear(int silence, int silenceAfter, MinuteState expected) {
        Person person = Person.ofDefaults();
        int[] beats = Person.runs(120, 20, -1, silence, 65, 300, -1, silenceAfter, 120, 20);
        person.takes(pulse(Person.runs(30, 20, 0, beats.length - 40, 30, 20), beats));

        assertThat(person.state(20 + silence + 150)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20", "319"})
    void shouldBelieveNoEffortAcrossAMinuteUnworn(int minute) {
        Person person = Person.ofDefaults();
        person.takes(pulse(Person.runs(30, 20, 0, 300, 30, 20), Person.runs(120, 20, 65, 300, 120, 20)));
        assertThat(person.state(160)).isEqualTo(MinuteState.SEDENTARY);

        person.takes(Person.batch(Person.WATCH, Person.column(Measure.WORN, minute, 0)));

        assertThat(person.state(160)).isEqualTo(MinuteState.NOT_WORN);
    }

    @Test
    void shouldDecideAllOfAStandingPulseAgainWhenTheEffortAfterItIsToldLater() {
        Person person = Person.ofDefaults();
        person.takes(pulse(Person.runs(30, 20, 0, 520), Person.runs(120, 20, 65, 520)));
        assertThat(person.stretches(20)).isEmpty();

        person.takes(Person.batch(
                Person.WATCH,
                Person.column(Measure.STEPS, 540, Person.runs(30, 5)),
                Person.column(Measure.HEART_RATE_BPM, 540, Person.runs(120, 5))));

        assertThat(person.stretches(20)).containsExactly("20-539 BREAK");
    }

    @ParameterizedTest
    @CsvSource({"0, 64", "1, 63", "0, 62"})
    void shouldBelieveThePulseWhenAStepOrABeatComesBetween(int steps, int beats) {
        Person person = Person.ofDefaults();
        person.takes(pulse(Person.runs(0, 89, steps, 1, 0, 89), Person.runs(63, 89, beats, 1, 63, 89)));

        assertThat(person.stretches(20)).hasSize(1);
        assertThat(person.state(0)).isEqualTo(MinuteState.SEDENTARY);
        assertThat(person.state(178)).isEqualTo(MinuteState.SEDENTARY);
    }

    @ParameterizedTest
    @CsvSource({"9, NOT_WORN", "10, NOT_WORN", "11, SEDENTARY"})
    void shouldGoOnStandingStillBetweenReadingsAsFarAsOneProvesWear(int silent, MinuteState expected) {
        Person person = Person.ofDefaults();
        int[] beats = Person.runs(63, 60, -1, silent, 63, 60);
        person.takes(pulse(Person.runs(0, beats.length), beats));

        assertThat(person.state(30)).isEqualTo(expected);
    }

    @Test
    void shouldTakeNoEffortFromAPulseThatStandsStill() {
        MovementPolicy usual = MovementPolicy.defaults();
        Person person = new Person(new MovementPolicy(
                2,
                20,
                90,
                10,
                usual.freshness(),
                80,
                usual.promptLifetime(),
                2,
                true,
                usual.cutpoints(),
                Optional.of(HeartRateReserve.of(60, 180)),
                SourceOrder.NONE,
                WorkoutEnd.defaults()));
        person.takes(pulse(Person.runs(0, 100), Person.runs(140, 100)));

        assertThat(person.state(50)).isEqualTo(MinuteState.NOT_WORN);
    }

    @Test
    void shouldStillCountAnotherSourceThatIsWorn() {
        Person person = Person.ofDefaults();
        person.takes(pulse(Person.runs(0, 100), Person.runs(63, 100)));
        person.takes(Person.batch(
                new SourceRef("ring", SourceKind.WEARABLE),
                Person.column(Measure.STEPS, 0, Person.runs(0, 100)),
                Person.column(Measure.WORN, 0, Person.runs(1, 100))));

        assertThat(person.stretches(20)).containsExactly("0-99 NO_DATA");
    }

    @Test
    void shouldSeeThePulseStandStillAcrossMidnightInAnyOrder() {
        Person person = Person.ofDefaults();
        for (int at = 1530; at >= 1350; at -= 10) {
            person.takes(Person.batch(
                    Person.WATCH,
                    Person.column(Measure.STEPS, at, Person.runs(0, 10)),
                    Person.column(Measure.HEART_RATE_BPM, at, Person.runs(63, 10))));
        }

        assertThat(List.of(person.state(1350), person.state(1440), person.state(1539)))
                .containsOnly(MinuteState.NOT_WORN);
        person.takes(Person.batch(
                Person.WATCH,
                new MinuteColumn(Measure.HEART_RATE_BPM, Person.START + 1420, new int[] {64}, 2),
                new MinuteColumn(Measure.HEART_RATE_BPM, Person.START + 1500, new int[] {64}, 2)));
        assertThat(person.stretches(20)).containsExactly("1350-1539 NO_DATA");
    }

    private static EvidenceBatch pulse(int[] steps, int[] beats) {
        return Person.batch(
                Person.WATCH, Person.column(Measure.STEPS, 0, steps), Person.column(Measure.HEART_RATE_BPM, 0, beats));
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
