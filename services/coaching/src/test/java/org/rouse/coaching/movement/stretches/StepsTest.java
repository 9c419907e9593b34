package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StepRun;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;

/** Steps of a minute are those that one worn source counted: never a sum of several, and never zero where no source counted. */
class StepsTest {

    private static final int UNKNOWN = StepRun.NOT_KNOWN;

    private final Person person = Person.ofDefaults();

    private void counts(SourceRef source, int at, int... steps) {
        person.takes(Person.batch(source, Person.column(Measure.STEPS, at, steps)));
    }

    private void counts(Span... spans) {
        person.takes(Person.spans(Person.WATCH, spans));
    }

    private static Span.Steps span(double from, double to, int steps) {
        return new Span.Steps("s" + from, Person.ms(from), Person.ms(to), 1, steps * 1000L);
    }

    private int sum(int from, int to) {
        return person.steps(from, to).stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void shouldTakeTheMoreOfTwoSourcesNotTheirSum() {
        counts(Person.WATCH, 0, 60, 0, 80);
        counts(Person.PHONE, 0, 90, 70, 0);

        assertThat(person.steps(0, 4)).containsExactly(90, 70, 80, UNKNOWN);
    }

    @Test
    void shouldBelieveTheTrustedSourceUnlessItCountedNone() {
        Person trusting = new Person(MovementPolicy.defaults().withSources(new SourceOrder(List.of("watch"))));
        trusting.takes(Person.batch(Person.WATCH, Person.column(Measure.STEPS, 0, 60, 0)));
        trusting.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 0, 90, 70)));

        assertThat(trusting.steps(0, 2)).containsExactly(60, 70);
    }

    @Test
    void shouldKnowNothingWhenPhoneCountsNone() {
        counts(Person.PHONE, 0, 0, 5);

        assertThat(person.steps(0, 2)).containsExactly(UNKNOWN, 5);
    }

    @Test
    void shouldKnowNothingWhenSourceCountsNoSteps() {
        person.intensities(0, 0, 5, 2, 5);

        assertThat(person.steps(0, 10)).containsOnly(UNKNOWN);
    }

    @Test
    void shouldForgetStepsWhenWatchTurnsOutNotToBeWorn() {
        counts(Person.WATCH, 0, new int[89]);
        assertThat(person.steps(0, 89)).containsOnly(0);

        counts(Person.WATCH, 89, 0);

        assertThat(person.steps(0, 90)).containsOnly(UNKNOWN);
    }

    @Test
    void shouldIgnoreStepsWhenDeviceSaysNotWorn() {
        counts(Person.WATCH, 0, 40, 40);
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.WORN, 0, 0, 1)));

        assertThat(person.steps(0, 2)).containsExactly(UNKNOWN, 40);
    }

    @Test
    void shouldFollowACorrectionAndADeletion() {
        counts(Person.WATCH, 0, 40, 40);
        person.takes(Person.batch(Person.WATCH, new MinuteColumn(Measure.STEPS, Person.START, new int[] {55}, 2)));
        Revision revised = person.takes(Person.retractions(
                Person.WATCH, new Retraction.OfMinutes(Measure.STEPS, Person.ms(1), Person.ms(2), 2)));

        assertThat(person.steps(0, 2)).containsExactly(55, UNKNOWN);
        assertThat(revised.changed()).isNotEmpty();
    }

    @Test
    void shouldReportAChangeWhenOnlyStepsChange() {
        person.intensities(0, 2, 10);
        counts(Person.WATCH, 3, 100, 100);

        Revision revised = person.takes(
                Person.batch(Person.WATCH, new MinuteColumn(Measure.STEPS, Person.START + 3, new int[] {100, 101}, 2)));

        assertThat(revised.changed()).containsExactly(new Range(Person.START + 4, Person.START + 5));
        assertThat(revised.events()).isEmpty();
    }

    @Test
    void shouldReportNoChangeWhenTheSameStepsComeAgain() {
        counts(Person.WATCH, 1438, 10, 11, 12, 13);

        Revision again = person.takes(Person.batch(Person.WATCH, Person.column(Measure.STEPS, 1438, 10, 11, 12, 13)));

        assertThat(again.changed()).isEmpty();
        assertThat(person.steps(1437, 1443)).containsExactly(UNKNOWN, 10, 11, 12, 13, UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29, 431, 3000})
    void shouldSpreadSpanSoThatNoStepIsLostAcrossMidnight(int steps) {
        counts(span(1425, 1455, steps));

        assertThat(sum(1425, 1455)).isEqualTo(steps);
        assertThat(person.steps(1425, 1455)).allMatch(minute -> Math.abs(minute - steps / 30.0) < 1);
        assertThat(person.steps(1424, 1425)).containsExactly(UNKNOWN);
        assertThat(person.steps(1455, 1456)).containsExactly(UNKNOWN);
    }

    @Test
    void shouldNotSayWhenStepsOfMoreThanHalfAnHourWereTaken() {
        counts(span(0, 31, 310), span(40, 100, 0));

        assertThat(person.steps(0, 40)).containsOnly(UNKNOWN);
        assertThat(person.steps(40, 100)).containsOnly(0);
    }

    @Test
    void shouldLetTheNarrowerSpanDecideAndSumThoseWithinAMinute() {
        counts(span(0, 10, 100), span(4, 6, 60), span(8, 8.5, 20), span(8.5, 9, 25));

        assertThat(person.steps(0, 10)).containsExactly(10, 10, 10, 10, 30, 30, 10, 10, 45, 10);
    }

    @Test
    void shouldSpreadTheStepsOfASlotOverTheTimeItTellsOf() {
        counts(slot("w", "walking", 5, 1, 500), slot("s", "sedentary", 5, 0, 0));

        assertThat(person.steps(0, 11)).isEqualTo(concat(Collections.nCopies(10, 50), UNKNOWN));
    }

    @Test
    void shouldKnowNothingWhenAnActiveSlotHasNoSteps() {
        counts(slot("stand", "standing", 10, 1, 0));
        assertThat(person.steps(0, 15)).containsOnly(UNKNOWN);

        counts(slot("stand", "sedentary", 15, 0, 0));
        assertThat(person.steps(0, 15)).containsOnly(0);
    }

    @Test
    void shouldReadStateOfATimeWithoutStepsAsNotKnown() {
        counts(Person.WATCH, 0, 10, 20, 30);
        person.timeline.remove(Timeline.Slot.STEPS, Person.DAY);

        assertThat(person.steps(0, 3)).containsOnly(UNKNOWN);
        assertThat(person.state(1)).isEqualTo(MinuteState.UPRIGHT);

        person.movement.redecide(person.timeline, 0, Long.MAX_VALUE, Person.endOf(3));
        assertThat(person.steps(0, 3)).containsExactly(10, 20, 30);
    }

    private static List<Integer> concat(List<Integer> first, int last) {
        return java.util.stream.Stream.concat(first.stream(), java.util.stream.Stream.of(last))
                .toList();
    }

    private static Span.Slot slot(String id, String activity, int minutes, int intensity, int steps) {
        return new Span.Slot(id, Person.ms(0), Person.ms(15), 1, activity, minutes * 60_000L, intensity, steps, 0);
    }
}
