package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Posture;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.minutes.MinuteState;

/** Facts about spans of time: versions, retractions, and how each kind fills minutes. */
class SpanRuleTest {

    private final Person person = Person.ofDefaults();

    private List<MinuteState> states(int from, int to) {
        return IntStream.range(from, to).mapToObj(person::state).toList();
    }

    private static Span.Still still(String id, double from, double to, long version) {
        return new Span.Still(id, Person.ms(from), Person.ms(to), version);
    }

    @Test
    void shouldForgetASpanWhenItsTakebackCameFirst() {
        person.takes(Person.retractions(Person.WATCH, new Retraction.OfSpan("a", Optional.empty(), 5)));
        person.takes(Person.spans(Person.WATCH, still("a", 0, 30, 5)));
        assertThat(person.stretches(20)).isEmpty();

        person.takes(Person.spans(Person.WATCH, still("a", 0, 30, 6)));
        assertThat(person.stretches(20)).containsExactly("0-29 NO_DATA");
    }

    @Test
    void shouldRetractWhenASpanIsTakenBackAfterwards() {
        person.takes(Person.spans(Person.WATCH, still("a", 0, 30, 5)));
        Revision revision = person.takes(
                Person.retractions(Person.WATCH, new Retraction.OfSpan("a", Optional.of(SpanKind.STILL), 5)));

        assertThat(revision.events()).extracting(StretchEvent::change).containsExactly(Transition.RETRACTED);
        assertThat(person.state(3)).isEqualTo(MinuteState.UNKNOWN);
    }

    @Test
    void shouldMoveASpanWhenANewerVersionLiesOnAnotherDay() {
        person.takes(Person.spans(Person.WATCH, still("a", 0, 30, 1)));
        person.takes(Person.spans(Person.WATCH, still("a", 3000, 3030, 2)));
        person.takes(Person.spans(Person.WATCH, still("a", 0, 30, 1)));

        assertThat(person.stretches(20)).containsExactly("3000-3029 NO_DATA");
    }

    @Test
    void shouldTakeBackMinutesWhateverCameFirst() {
        person.takes(Person.retractions(
                Person.WATCH, new Retraction.OfMinutes(Measure.INTENSITY, Person.ms(5), Person.ms(10), 1)));
        person.intensities(0, 0, 30);

        assertThat(person.stretches(20)).containsExactly("10-29 NO_DATA");
    }

    private static Span.Workout rowing(String id, double from, double to, long version) {
        return new Span.Workout(id, Person.ms(from), Person.ms(to), version, "rowing", 0, 0);
    }

    private static Retraction workoutsOf(double from, double to, long version) {
        return new Retraction.OfTime(SpanKind.WORKOUT, Person.ms(from), Person.ms(to), version);
    }

    private List<Long> workouts() {
        return person.movement.workouts(person.timeline, Person.START - 1440, Person.START + 6000).stream()
                .map(workout -> workout.firstMinute() - Person.START)
                .toList();
    }

    @Test
    void shouldTakeBackTheSpansOfAKindThatLieWhollyInATime() {
        person.takes(Person.spans(
                Person.WATCH,
                rowing("first", 60, 90, 3),
                rowing("last", 270, 300, 5),
                rowing("early", 59, 61, 3),
                rowing("late", 299, 301, 3),
                rowing("newer", 100, 120, 6),
                new Span.Still("still", Person.ms(150), Person.ms(180), 3)));
        person.takes(Person.spans(Person.PHONE, rowing("other", 200, 220, 3)));
        person.takes(Person.retractions(Person.WATCH, workoutsOf(60, 300, 5)));

        assertThat(workouts()).containsExactly(59L, 100L, 200L, 299L);
        assertThat(states(88, 91)).containsOnly(MinuteState.UNKNOWN);
        assertThat(states(151, 179)).containsOnly(MinuteState.SEDENTARY);
    }

    @Test
    void shouldTakeBackWhatComesAfterItsTimeWasTakenBackUnlessItIsNewer() {
        person.takes(Person.retractions(Person.WATCH, workoutsOf(60, 300, 5)));
        person.takes(Person.spans(Person.WATCH, rowing("a", 70, 90, 5), rowing("b", 100, 120, 6)));
        assertThat(workouts()).containsExactly(100L);

        person.takes(Person.spans(Person.WATCH, rowing("a", 70, 90, 6)));
        assertThat(workouts()).containsExactly(70L, 100L);
        person.takes(Person.retractions(Person.WATCH, workoutsOf(60, 300, 6)));
        assertThat(workouts()).isEmpty();
    }

    /** The newest version of a fact alone counts: an older one that lay elsewhere does not come back. */
    @Test
    void shouldBringNoOlderVersionBackWhenTheTimeOfTheNewestIsTakenBack() {
        person.takes(Person.retractions(Person.WATCH, workoutsOf(60, 300, 5)));
        person.takes(Person.spans(Person.WATCH, rowing("a", 1000, 1020, 1)));
        person.takes(Person.spans(Person.WATCH, rowing("a", 70, 90, 2)));

        assertThat(workouts()).isEmpty();
    }

    @Test
    void shouldTakeBackSpansAcrossMidnightAndOfYears() {
        person.takes(Person.spans(Person.WATCH, rowing("across", 1430, 1450, 1), rowing("after", 4000, 4020, 1)));
        person.takes(Person.retractions(Person.WATCH, workoutsOf(1430, 1450, 1)));
        assertThat(workouts()).containsExactly(4000L);

        person.takes(Person.retractions(Person.WATCH, workoutsOf(-3600 * 1440, 5000, 1)));
        assertThat(workouts()).isEmpty();
    }

    /** A posture cuts an earlier one as far as that may last, a day on: once its time is taken back it no longer does. */
    @Test
    void shouldLetAPostureCutNoneOnceItsTimeIsTakenBack() {
        SourceRef sensor = cutSitting();
        person.takes(
                Person.retractions(sensor, new Retraction.OfTime(SpanKind.POSTURE, Person.ms(-10), Person.ms(-5), 1)));

        assertThat(person.stretches(1)).containsExactly("-20-29 NO_DATA");
    }

    @ParameterizedTest
    @CsvSource({"-1, 60000", "60000, 60000", "0, 316224000001"})
    void shouldRefuseATimeThatIsNoneOrLongerThanTenYears(long startMs, long endMs) {
        assertThatThrownBy(() -> new Retraction.OfTime(SpanKind.WORKOUT, startMs, endMs, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 <= start < end <= start + 3660 d, but is [" + startMs + ", " + endMs + ")");
    }

    @Test
    void shouldCutAPostureForGoodWhenALaterOneBegins() {
        SourceRef sensor = cutSitting();

        assertThat(person.stretches(1)).containsExactly("-20--11 BREAK");
        assertThat(person.state(1)).isEqualTo(MinuteState.UNKNOWN);
        person.takes(Person.retractions(sensor, new Retraction.OfSpan("b", Optional.empty(), 1)));
        assertThat(person.stretches(1)).containsExactly("-20-29 NO_DATA");
    }

    /** Sitting that standing cuts, by the sensor that is returned. */
    private SourceRef cutSitting() {
        SourceRef sensor = new SourceRef("thigh", SourceKind.POSTURE_SENSOR);
        person.takes(Person.spans(
                sensor,
                new Span.PostureHeld("a", Person.ms(-20), Person.ms(30), 1, Posture.SITTING),
                new Span.PostureHeld("b", Person.ms(-10), Person.ms(-5), 1, Posture.STANDING)));
        return sensor;
    }

    @Test
    void shouldGiveAMinuteToTheStateThatFillsMostOfItAndTiesToTheMoreActive() {
        SourceRef sensor = new SourceRef("thigh", SourceKind.POSTURE_SENSOR);
        person.takes(Person.spans(
                sensor,
                new Span.PostureHeld("a", Person.ms(0), Person.ms(1.5), 1, Posture.SITTING),
                new Span.PostureHeld("b", Person.ms(1.5), Person.ms(2.6), 1, Posture.STANDING),
                new Span.PostureHeld("c", Person.ms(2.6), Person.ms(3.4), 1, Posture.SITTING)));

        assertThat(states(0, 4))
                .containsExactly(MinuteState.SEDENTARY, MinuteState.UPRIGHT, MinuteState.UPRIGHT, MinuteState.UNKNOWN);
    }

    @Test
    void shouldKeepAllTypesOfASlotAndReplaceOnlyTheSameRecord() {
        person.takes(Person.spans(
                Person.WATCH, slot("0|SEDENTARY", "sedentary", 10, 0, 0), slot("0|WALKING", "walking", 5, 1, 3500)));
        assertThat(states(9, 11)).containsExactly(MinuteState.SEDENTARY, MinuteState.MODERATE);
        DaySummary day = person.movement.day(person.timeline, Person.START, Person.START + 15);
        assertThat(day.aerobic().moderateLowImpact()).isEqualTo(5);

        person.takes(Person.spans(
                Person.WATCH,
                new Span.Slot("0|SEDENTARY", Person.ms(0), Person.ms(15), 2, "sedentary", 300_000, 0, 0, 0)));
        assertThat(states(4, 6)).containsExactly(MinuteState.SEDENTARY, MinuteState.MODERATE);
    }

    private static Span.Slot slot(String id, String activity, int minutes, int intensity, int met) {
        return new Span.Slot(id, Person.ms(0), Person.ms(15), 1, activity, minutes * 60_000L, intensity, 0, met);
    }

    @Test
    void shouldClaimNothingWhenStepsAreTooFewToLocate() {
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Steps("none", Person.ms(0), Person.ms(10), 1, 0),
                new Span.Steps("few", Person.ms(10), Person.ms(20), 1, 199_000),
                new Span.Steps("walk", Person.ms(20), Person.ms(30), 1, 200_000)));

        assertThat(List.of(person.state(5), person.state(15), person.state(25)))
                .containsExactly(MinuteState.SEDENTARY, MinuteState.UNKNOWN, MinuteState.UPRIGHT);
    }

    @Test
    void shouldNotTakeTimeAwakeWithinANightForSleep() {
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Sleep("n", Person.ms(0), Person.ms(8), 1, true),
                new Span.Sleep("n|awake|1", Person.ms(3), Person.ms(5), 1, false)));

        assertThat(states(0, 8))
                .containsExactly(
                        MinuteState.SLEEP,
                        MinuteState.SLEEP,
                        MinuteState.SLEEP,
                        MinuteState.UNKNOWN,
                        MinuteState.UNKNOWN,
                        MinuteState.SLEEP,
                        MinuteState.SLEEP,
                        MinuteState.SLEEP);
    }

    @Test
    void shouldForgetTimesAwakeThatANewerVersionOfTheNightTellsNoMoreInEitherOrder() {
        EvidenceBatch before = Person.spans(
                Person.WATCH,
                part("n", 0, 8, 1, true),
                part("n|awake|1", 1, 3, 1, false),
                part("n|awake|2", 5, 7, 1, false));
        EvidenceBatch after = Person.spans(Person.WATCH, part("n", 0, 6, 2, true), part("n|awake|1", 1, 2, 2, false));
        for (List<EvidenceBatch> order : List.of(List.of(before, after), List.of(after, before))) {
            Person one = Person.ofDefaults();
            order.forEach(one::takes);
            assertThat(IntStream.range(0, 8).mapToObj(one::state))
                    .containsExactly(
                            MinuteState.SLEEP,
                            MinuteState.UNKNOWN,
                            MinuteState.SLEEP,
                            MinuteState.SLEEP,
                            MinuteState.SLEEP,
                            MinuteState.SLEEP,
                            MinuteState.UNKNOWN,
                            MinuteState.UNKNOWN);
        }
    }

    /** Half a minute more or less decides: the newer part counts to its very end, and the older part from there. */
    @Test
    void shouldYieldToANewerPartInstantByInstant() {
        person.takes(Person.spans(Person.WATCH, part("old", 0, 6, 1, false)));
        person.takes(Person.spans(Person.WATCH, part("new", 1.5, 3.25, 2, true), part("newer", 4, 4.75, 3, true)));

        assertThat(states(0, 6))
                .containsExactly(
                        MinuteState.UNKNOWN,
                        MinuteState.UNKNOWN,
                        MinuteState.SLEEP,
                        MinuteState.UNKNOWN,
                        MinuteState.SLEEP,
                        MinuteState.UNKNOWN);
    }

    @Test
    void shouldLeaveSleepsThatTellNoPartOfTheSameBesideEachOther() {
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Sleep("awake", Person.ms(1), Person.ms(2), 1, false, "one"),
                new Span.Sleep("alone", Person.ms(3), Person.ms(4), 1, false),
                new Span.Sleep("n", Person.ms(0), Person.ms(5), 2, true, "other")));

        assertThat(states(0, 5))
                .containsExactly(
                        MinuteState.SLEEP,
                        MinuteState.UNKNOWN,
                        MinuteState.SLEEP,
                        MinuteState.UNKNOWN,
                        MinuteState.SLEEP);
    }

    private static Span.Sleep part(String id, double from, double to, long version, boolean asleep) {
        return new Span.Sleep(id, Person.ms(from), Person.ms(to), version, asleep, "night");
    }

    @Test
    void shouldLetReportedSleepBeatOnlyStillnessAndOwnLightMovement() {
        person.intensities(0, 0, 2, 1, 2, 2, 2);
        person.takes(Person.spans(Person.WATCH, new Span.Sleep("n", Person.ms(0), Person.ms(10), 1, true)));
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 3, 20)));

        assertThat(states(0, 7))
                .containsExactly(
                        MinuteState.SLEEP,
                        MinuteState.SLEEP,
                        MinuteState.SLEEP,
                        MinuteState.UPRIGHT,
                        MinuteState.MODERATE,
                        MinuteState.MODERATE,
                        MinuteState.SLEEP);
        DaySummary day = person.movement.day(person.timeline, Person.START, Person.START + 10);
        assertThat(day.aerobic().light()).isEqualTo(2);
    }

    @Test
    void shouldTypeTheMinutesOfAWorkoutByItsActivity() {
        person.intensities(0, 0, 30);
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Workout("w", Person.ms(0), Person.ms(10), 1, "walking", 0, 0),
                new Span.Workout("r", Person.ms(10), Person.ms(15), 1, "running", 0, 0),
                new Span.Workout("y", Person.ms(15), Person.ms(20), 1, "yoga", 0, 0)));
        DaySummary day = person.movement.day(person.timeline, Person.START, Person.START + 30);

        assertThat(day.aerobic().moderateLowImpact()).isEqualTo(10);
        assertThat(day.aerobic().vigorousHighImpact()).isEqualTo(5);
        assertThat(day.aerobic().light()).isEqualTo(5);
    }
}
