package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.MinuteState;

/** The steps of a source type its effort of no known type (DOMAIN section 1.6); effort of a known type keeps it. */
class TypedByStepsTest {

    private final Person person = Person.ofDefaults();

    @ParameterizedTest
    @CsvSource({
        "2, -1, 0, 0, 1",
        "2, 0, 0, 0, 1",
        "2, 59, 0, 0, 1",
        "2, 60, 1, 0, 0",
        "2, 129, 1, 0, 0",
        "2, 130, 0, 1, 0",
        "2, 180, 0, 1, 0",
        "3, 59, 0, 0, 1",
        "3, 60, 1, 0, 0",
        "3, 129, 1, 0, 0",
        "3, 130, 0, 1, 0"
    })
    void shouldTypeADevicesEffortByItsSteps(int intensity, int steps, int low, int high, int untyped) {
        person.takes(Person.batch(
                Person.WATCH, Person.column(Measure.INTENSITY, 0, intensity), Person.column(Measure.STEPS, 0, steps)));

        AerobicMinutes minutes = minutes(1);
        assertThat(minutes.moderateLowImpact() + minutes.vigorousLowImpact()).isEqualTo(low);
        assertThat(minutes.moderateHighImpact() + minutes.vigorousHighImpact()).isEqualTo(high);
        assertThat(minutes.untyped()).isEqualTo(untyped);
        assertThat(intensity == 2 ? minutes.moderate() : minutes.vigorous()).isEqualTo(1);
    }

    @Test
    void shouldTypeByStepsCountedOverASpan() {
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 0, Person.runs(2, 10))));
        person.takes(Person.spans(Person.WATCH, new Span.Steps("s", Person.ms(0), Person.ms(10), 1, 1_000_000)));

        assertThat(minutes(10).moderateLowImpact()).isEqualTo(10);
    }

    @Test
    void shouldNotTypeByTheStepsOfAnotherSource() {
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 0, 3)));
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 0, 120)));

        assertThat(minutes(1).vigorousUntyped()).isEqualTo(1);
    }

    @Test
    void shouldTypeAWorkoutOfNoKnownTypeAndLeaveAKnownOne() {
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.STEPS, 0, Person.runs(110, 20))));
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Workout("a", Person.ms(0), Person.ms(10), 1, "something-new", 4000, 0),
                new Span.Workout("b", Person.ms(10), Person.ms(20), 1, "running", 8000, 0)));

        assertThat(minutes(20)).isEqualTo(new AerobicMinutes(10, 0, 0, 10, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"strength-training", "core-training", "power-yoga"})
    void shouldGiveNoCreditForWhatIsKnownToBeOfNoAerobicType(String activity) {
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.STEPS, 0, Person.runs(70, 10))));
        person.takes(
                Person.spans(Person.WATCH, new Span.Workout("a", Person.ms(0), Person.ms(10), 1, activity, 4000, 0)));

        assertThat(minutes(10)).isEqualTo(AerobicMinutes.NONE);
        assertThat(person.state(0)).isEqualTo(MinuteState.MODERATE);
    }

    @Test
    void shouldCreditARideOfUnknownIntensityOnce() {
        person.takes(
                Person.spans(Person.WATCH, new Span.Workout("a", Person.ms(0), Person.ms(30), 1, "cycling", 0, 0)));

        assertThat(minutes(30)).isEqualTo(new AerobicMinutes(30, 0, 0, 0, 0, 0, 0));
        assertThat(minutes(30).earned()).isEqualTo(30);
    }

    @Test
    void shouldCreditDancingLikeEffortOfNoKnownType() {
        person.takes(
                Person.spans(Person.WATCH, new Span.Workout("a", Person.ms(0), Person.ms(30), 1, "dancing", 0, 0)));

        assertThat(minutes(30).earned()).isEqualTo(30);
        assertThat(minutes(30).untyped()).isEqualTo(30);
    }

    private AerobicMinutes minutes(int count) {
        return person.movement
                .day(person.timeline, Person.START, Person.START + count)
                .aerobic();
    }
}
