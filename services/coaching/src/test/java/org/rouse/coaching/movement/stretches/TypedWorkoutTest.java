package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Pause;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.WorkoutList;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;

/** The workouts of a day by everything that devices sent. Minutes count from the first of the day. */
class TypedWorkoutTest {

    private static final int MIDNIGHT = 1440;

    private Person person = Person.ofDefaults();

    @Test
    void shouldListWhatIsTypedByItsNameInTheCatalogueElseAsItWasTold() {
        told(Person.WATCH, "a", 60, 120, "Hatha Yoga");
        told(Person.WATCH, "b", 130, 140, "co-bridge");
        told(Person.WATCH, "c", 150, 160, " ");
        told(Person.WATCH, "d", 170, 180, "no-aerobic-effort");

        assertThat(day(0)).containsExactly("yoga 60+60", "co-bridge 130+10");
    }

    /** Such a workout earns nothing and counts as still, and is a session all the same. */
    @Test
    void shouldListWhatTakesNoEffort() {
        person.takes(
                Person.spans(Person.WATCH, new Span.Workout("a", Person.ms(60), Person.ms(120), 1, "yoga", 1400, 0)));

        assertThat(day(0)).containsExactly("yoga 60+60");
        assertThat(summary(0).workoutMinutes()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"0.99, ''", "1, yoga 10+1", "9.99, yoga 10+9", "10, yoga 10+10"})
    void shouldCountWholeMinutes(double minutes, String listed) {
        told(Person.WATCH, "a", 10, 10 + minutes, "yoga");

        assertThat(String.join(",", day(0))).isEqualTo(listed);
    }

    @Test
    void shouldLeaveOutPausesToldOrNot() {
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Workout(
                        "a",
                        Person.ms(0),
                        Person.ms(60),
                        1,
                        "yoga",
                        0,
                        0,
                        List.of(new Pause(Person.ms(0), Person.ms(5))),
                        40 * 60_000L)));

        assertThat(day(0)).containsExactly("yoga 5+40");
    }

    @Test
    void shouldEndOneThatWasForgottenWhereRestShows() {
        told(Person.PHONE, "a", 0, 300, "walking");
        person.takes(Person.batch(
                Person.WATCH,
                Person.column(Measure.STEPS, 0, Person.runs(100, 40, 0, 260)),
                Person.column(Measure.HEART_RATE_BPM, 0, Person.runs(120, 40, 65, 130, 66, 130))));

        assertThat(day(0)).containsExactly("walking 0+40");
    }

    @Test
    void shouldListOneThatCrossesMidnightWithItsWholeLengthOnTheDayOnWhichItBegan() {
        told(Person.WATCH, "a", MIDNIGHT - 1, MIDNIGHT + 44, "yoga");
        told(Person.WATCH, "b", MIDNIGHT + 60, MIDNIGHT + 90, "pilates");

        assertThat(day(0)).containsExactly("yoga 1439+45");
        assertThat(day(1)).containsExactly("pilates 1500+30");
    }

    @Test
    void shouldGoByWhatWasToldLast() {
        told(Person.WATCH, "a", 60, 120, "yoga");
        Revision revision = person.takes(
                Person.spans(Person.WATCH, new Span.Workout("a", Person.ms(60), Person.ms(120), 2, "pilates", 0, 0)));
        assertThat(day(0)).containsExactly("pilates 60+60");
        assertThat(revision.changed()).isNotEmpty();

        person.takes(Person.spans(Person.WATCH, new Span.Workout("a", Person.ms(60), Person.ms(120), 1, "yoga", 0, 0)));
        assertThat(day(0)).containsExactly("pilates 60+60");

        person.takes(Person.retractions(Person.WATCH, new Retraction.OfSpan("a", Optional.empty(), 3)));
        assertThat(day(0)).isEmpty();
        assertThat(summary(0).workoutMinutes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hatha-yoga", "pilates", "exercise"})
    void shouldListWhatTwoDevicesToldOfOneSessionOnce(String activity) {
        told(Person.PHONE, "p", 62, 119, activity);
        told(Person.WATCH, "w", 60, 120, "yoga");

        assertThat(day(0)).containsExactly("yoga 60+60");
    }

    /** A workout that keeps half of its own minutes is listed; only its own minutes count for that. */
    @ParameterizedTest
    @CsvSource({"149, yoga 60+60", "150, 'yoga 60+60,pilates 90+30'", "151, 'yoga 60+60,pilates 90+31'"})
    void shouldListNoneThatIsMostlyAnothers(int end, String listed) {
        told(Person.WATCH, "w", 60, 120, "yoga");
        told(Person.PHONE, "p", 90, end, "pilates");

        assertThat(String.join(",", day(0))).isEqualTo(listed);
    }

    @Test
    void shouldBelieveTheDeviceThatThePersonTrusts() {
        person = new Person(MovementPolicy.defaults().withSources(new SourceOrder(List.of("phone"))));
        told(Person.WATCH, "w", 60, 120, "yoga");
        told(Person.PHONE, "p", 61, 119, "pilates");

        assertThat(day(0)).containsExactly("pilates 61+58");
    }

    @Test
    void shouldNotTakeAnUnknownActivityForTheBetterOneWhoeverIsTrusted() {
        person = new Person(MovementPolicy.defaults().withSources(new SourceOrder(List.of("phone"))));
        told(Person.WATCH, "w", 61, 119, "yoga");
        told(Person.PHONE, "p", 60, 120, "exercise");

        assertThat(day(0)).containsExactly("yoga 61+58");
    }

    /** A device may send a whole workout and its parts: the parts do not compete with each other. */
    @Test
    void shouldListAllThatOneDeviceTold() {
        told(Person.WATCH, "whole", 0, 60, "exercise");
        told(Person.WATCH, "part", 0, 30, "yoga");

        assertThat(day(0)).containsExactly("exercise 0+60", "yoga 0+30");
    }

    /** The day before changes because of what was sent about the day after. */
    @Test
    void shouldShowTheDayBeforeAnewWhenAnotherDeviceTakesMinutesAfterMidnight() {
        person = new Person(MovementPolicy.defaults().withSources(new SourceOrder(List.of("phone"))));
        told(Person.WATCH, "w", MIDNIGHT - 2, MIDNIGHT + 60, "yoga");

        Revision revision = person.takes(Person.spans(
                Person.PHONE,
                new Span.Workout("p", Person.ms(MIDNIGHT + 1), Person.ms(MIDNIGHT + 60), 1, "pilates", 0, 0)));

        assertThat(day(0)).isEmpty();
        assertThat(revision.changed()).anyMatch(range -> range.from() < Person.START + MIDNIGHT);
    }

    @Test
    void shouldKeepTheLongestOfSoManyThatNobodyReadsThem() {
        for (int i = 0; i <= WorkoutList.MOST; i++) {
            told(Person.WATCH, "w" + i, 20 * i, 20 * i + (i == 3 ? 2 : 3), "walking");
        }

        assertThat(day(0))
                .hasSize(WorkoutList.MOST)
                .doesNotContain("walking 60+2")
                .isSortedAccordingTo(Comparator.comparingInt(one -> Integer.parseInt(one.split("[ +]", -1)[1])));
    }

    private void told(SourceRef source, String id, double from, double to, String activity) {
        person.takes(Person.spans(source, new Span.Workout(id, Person.ms(from), Person.ms(to), 1, activity, 0, 0)));
    }

    private DaySummary summary(int day) {
        long first = Person.START + (long) day * MIDNIGHT;
        return person.movement.day(person.timeline, first, first + MIDNIGHT);
    }

    private List<String> day(int day) {
        long first = Person.START + (long) day * MIDNIGHT;
        return person.movement.workouts(person.timeline, first, first + MIDNIGHT).stream()
                .map(one -> one.activity() + " " + (one.firstMinute() - Person.START) + "+" + one.minutes())
                .toList();
    }
}
