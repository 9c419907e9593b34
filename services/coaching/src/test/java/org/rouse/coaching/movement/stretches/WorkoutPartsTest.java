package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Pause;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StoredMinutes;
import org.rouse.coaching.movement.policy.Cutpoints;
import org.rouse.coaching.movement.policy.HeartRateReserve;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;
import org.rouse.coaching.movement.policy.WorkoutEnd;
import org.rouse.coaching.movement.state.Timeline;

/** How much of a workout counts: with pauses sent, with pauses of which only the sum is sent, and with an end that the person forgot. */
class WorkoutPartsTest {

    private static final SourceRef BIKE = new SourceRef("bike", SourceKind.UNSPECIFIED);
    private static final int MOVING_BPM = 120;

    private final Person person = Person.ofDefaults();

    @Test
    void shouldLeaveTheTimeOfAToldPauseToOtherEvidence() {
        workout("rowing", 0, 60, 0, new Pause(Person.ms(20), Person.ms(40)));
        person.intensities(0, 0, 60);

        assertThat(runs(60)).isEqualTo("MODERATE 20, SEDENTARY 20, MODERATE 20");
    }

    @Test
    void shouldKeepTheFirstMinutesWhenNobodyTellsWhereThePauseWas() {
        workout("rowing", 0, 60, 15);

        assertThat(runs(60)).isEqualTo("MODERATE 15, UNKNOWN 45");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCutTheLongestStillRunFirstWhateverCameFirst(boolean watchFirst) {
        EvidenceBatch watch = Person.batch(
                Person.WATCH, Person.column(Measure.INTENSITY, 0, Person.runs(1, 10, 0, 5, 1, 10, 0, 20, 1, 15)));
        if (watchFirst) {
            person.takes(watch);
        }
        workout("rowing", 0, 60, 40);
        if (!watchFirst) {
            person.takes(watch);
        }

        assertThat(runs(60)).isEqualTo("MODERATE 25, SEDENTARY 20, MODERATE 15");
    }

    @Test
    void shouldCutStillMinutesThenUnwornThenUnknownThenMovingOnes() {
        person.intensities(0, 1, 10, 0, 10);
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.WORN, 30, Person.runs(0, 10))));
        workout("rowing", 0, 40, 25);
        assertThat(runs(40)).isEqualTo("MODERATE 10, SEDENTARY 10, MODERATE 15, NOT_WORN 5");

        workout("rowing", 0, 40, 15);
        assertThat(runs(40)).isEqualTo("MODERATE 10, SEDENTARY 10, MODERATE 5, UNKNOWN 5, NOT_WORN 10");

        workout("rowing", 0, 40, 5);
        assertThat(runs(40)).isEqualTo("MODERATE 5, UPRIGHT 5, SEDENTARY 10, UNKNOWN 10, NOT_WORN 10");
    }

    @Test
    void shouldCutAcrossMidnight() {
        int start = 1440 - 30;
        workout("cycling", start, start + 600, 40);
        watch(
                start,
                30,
                20,
                MOVING_BPM,
                0,
                80,
                65,
                0,
                80,
                66,
                0,
                80,
                65,
                0,
                80,
                66,
                0,
                80,
                65,
                0,
                80,
                66,
                0,
                80,
                65,
                30,
                20,
                MOVING_BPM);

        assertThat(person.stretches(1)).containsExactly((start + 20) + "-" + (start + 579) + " BREAK");
        assertThat(minutes(MinuteState.MODERATE, 3000)).isEqualTo(40);
    }

    @Test
    void shouldCutWhatTheToldPausesLeaveOver() {
        workout("rowing", 0, 60, 30, new Pause(Person.ms(10), Person.ms(20)));
        person.intensities(0, 1, 40, 0, 20);

        assertThat(runs(60)).isEqualTo("MODERATE 10, UPRIGHT 10, MODERATE 20, SEDENTARY 20");
    }

    @ParameterizedTest
    @CsvSource({"19, 40", "20, 20", "21, 20"})
    void shouldEndAWalkBeforeTwentyMinutesOfRest(int still, int walked) {
        workout("walking", 0, 20 + still, 0);
        watch(0, 100, 20, MOVING_BPM, 0, still, 65);

        assertThat(minutes(MinuteState.MODERATE, 60)).isEqualTo(still < 20 ? 20 + still : walked);
    }

    @ParameterizedTest
    @CsvSource({"walking, 89, 20", "walking, 90, 60", "cycling, 89, 20", "cycling, 90, 60"})
    void shouldEndItOnlyAtAPulseBelowModerate(String activity, int bpm, int held) {
        workout(activity, 0, 60, 0);
        watch(0, 100, 20, MOVING_BPM, 0, 40, bpm);

        assertThat(60 - minutes(MinuteState.SEDENTARY, 60)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"103, 20", "104, 60"})
    void shouldGoByThePersonsOwnReserveWhereItIsKnown(int bpm, int held) {
        Person known = new Person(new MovementPolicy(
                2,
                20,
                90,
                10,
                Duration.ofMinutes(5),
                80,
                Duration.ofMinutes(10),
                2,
                true,
                Cutpoints.defaults(),
                Optional.of(HeartRateReserve.of(60, 170)),
                SourceOrder.NONE,
                WorkoutEnd.defaults()));
        known.takes(Person.spans(BIKE, new Span.Workout("w", Person.ms(0), Person.ms(60), 1, "walking", 0, 0)));
        known.takes(watchBatch(0, 100, 20, MOVING_BPM, 0, 40, bpm));

        long sedentary = IntStream.range(0, 60)
                .filter(minute -> known.state(minute) == MinuteState.SEDENTARY)
                .count();
        assertThat(60 - sedentary).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yoga", "strength-training", "rowing-machine", "swimming", "elliptical", "exercise"})
    void shouldNotEndForWantOfStepsWhatTakesNone(String activity) {
        workout(activity, 0, 60, 0);
        watch(0, 0, 60, 70);

        assertThat(minutes(MinuteState.SEDENTARY, 60)).isZero();
    }

    @Test
    void shouldTakeNoStepsForNoProofOnWheelsWithoutAPulse() {
        workout("cycling", 0, 240, 0);
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.STEPS, 0, Person.runs(10, 5, 0, 235))));

        assertThat(minutes(MinuteState.MODERATE, 240)).isEqualTo(240);
    }

    @Test
    void shouldTakeNoPulseForProofOnWheelsUnderRateLimitingMedication() {
        assertThat(held("cycling", false)).isEqualTo(60);
        assertThat(held("walking", false)).isEqualTo(20);
        assertThat(held("cycling", true)).isEqualTo(20);
    }

    private static long held(String activity, boolean pulseTells) {
        MovementPolicy usual = MovementPolicy.defaults();
        Person one = new Person(new MovementPolicy(
                usual.minBreak(),
                usual.longStretch(),
                usual.nonWearWindow(),
                usual.heartRateWearMinutes(),
                usual.freshness(),
                usual.coveragePercent(),
                usual.promptLifetime(),
                usual.microbreak(),
                usual.reportedSleep(),
                usual.cutpoints(),
                usual.heartRate(),
                usual.sources(),
                new WorkoutEnd(20, 90, pulseTells)));
        one.takes(Person.spans(BIKE, new Span.Workout("w", Person.ms(0), Person.ms(60), 1, activity, 0, 0)));
        one.takes(watchBatch(0, 100, 20, MOVING_BPM, 0, 40, 65));
        return 60
                - IntStream.range(0, 60)
                        .filter(minute -> one.state(minute) == MinuteState.SEDENTARY)
                        .count();
    }

    @Test
    void shouldEndAWalkAtSleep() {
        workout("walking", 0, 60, 0);
        person.takes(Person.spans(Person.WATCH, new Span.Sleep("s", Person.ms(30), Person.ms(60), 1, true)));

        assertThat(runs(60)).isEqualTo("MODERATE 30, SLEEP 30");
    }

    @Test
    void shouldEndAWalkWhenItsWatchIsTakenOffButNotByOneThatWasNeverOn() {
        workout("walking", 0, 60, 0);
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.WORN, 0, Person.runs(0, 60))));
        assertThat(minutes(MinuteState.MODERATE, 60)).isEqualTo(60);

        SourceRef band = new SourceRef("band", SourceKind.WEARABLE);
        person.takes(Person.batch(
                band,
                Person.column(Measure.STEPS, 0, Person.runs(100, 10)),
                Person.column(Measure.WORN, 0, Person.runs(1, 10, 0, 50))));
        assertThat(minutes(MinuteState.MODERATE, 60)).isEqualTo(10);
    }

    @Test
    void shouldGoOnWhereAnySourceShowsMovement() {
        workout("walking", 0, 60, 0);
        watch(0, 100, 20, MOVING_BPM, 0, 40, 65);
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 20, Person.runs(90, 40))));

        assertThat(minutes(MinuteState.MODERATE, 60)).isEqualTo(60);
    }

    @Test
    void shouldTakeSilenceAboutStepsForNoneWhereTheWatchCountsThem() {
        workout("walking", 0, 60, 0);
        person.takes(Person.batch(
                Person.WATCH,
                Person.column(Measure.STEPS, 0, Person.runs(100, 20)),
                Person.column(Measure.HEART_RATE_BPM, 0, Person.runs(MOVING_BPM, 20, 65, 40))));

        assertThat(minutes(MinuteState.MODERATE, 60)).isEqualTo(20);
    }

    @Test
    void shouldNotEndWhatAPersonTypedIn() {
        person.takes(Person.spans(
                new SourceRef("me", SourceKind.SELF_REPORT),
                new Span.Workout("w", Person.ms(0), Person.ms(60), 1, "walking", 0, 0)));
        watch(0, 100, 20, MOVING_BPM, 0, 40, 65);

        assertThat(minutes(MinuteState.MODERATE, 60)).isEqualTo(60);
    }

    @Test
    void shouldHoldAgainWhenTheEvidenceOfRestIsTakenBack() {
        workout("walking", 0, 60, 0);
        watch(0, 100, 20, MOVING_BPM, 0, 40, 65);
        person.takes(Person.retractions(
                Person.WATCH, new Retraction.OfMinutes(Measure.HEART_RATE_BPM, Person.ms(0), Person.ms(60), 2)));

        assertThat(minutes(MinuteState.MODERATE, 60)).isEqualTo(60);
    }

    @Test
    void shouldReadAgainWhatItStored() {
        workout("walking", 0, 60, 30, new Pause(Person.ms(10), Person.ms(20)));
        byte[] stored = Optional.ofNullable(person.timeline.read(Timeline.Slot.EVIDENCE, Person.DAY))
                .orElseThrow();

        assertThat(StoredMinutes.reencoded(Timeline.Slot.EVIDENCE, stored)).isEqualTo(stored);
        assertThat(StoredMinutes.spans(stored, BIKE).getFirst())
                .isEqualTo(new Span.Workout(
                        "w",
                        Person.ms(0),
                        Person.ms(60),
                        60 - 30,
                        "walking",
                        0,
                        0,
                        List.of(new Pause(Person.ms(10), Person.ms(20))),
                        1_800_000));
    }

    /** A later version of a workout has a higher version number: the shorter its time, the higher. */
    private void workout(String activity, int from, int to, int activeMinutes, Pause... pauses) {
        person.takes(Person.spans(
                BIKE,
                new Span.Workout(
                        "w",
                        Person.ms(from),
                        Person.ms(to),
                        to - from - activeMinutes,
                        activity,
                        0,
                        0,
                        List.of(pauses),
                        activeMinutes * 60_000L)));
    }

    /** Runs of the watch, three values each: steps, minutes and pulse. */
    private void watch(int at, int... stepsMinutesAndPulse) {
        person.takes(watchBatch(at, stepsMinutesAndPulse));
    }

    private static EvidenceBatch watchBatch(int at, int... stepsMinutesAndPulse) {
        int count = stepsMinutesAndPulse.length / 3;
        int[] steps = new int[count * 2];
        int[] pulse = new int[count * 2];
        for (int i = 0; i < count; i++) {
            steps[2 * i] = stepsMinutesAndPulse[3 * i];
            pulse[2 * i] = stepsMinutesAndPulse[3 * i + 2];
            steps[2 * i + 1] = stepsMinutesAndPulse[3 * i + 1];
            pulse[2 * i + 1] = stepsMinutesAndPulse[3 * i + 1];
        }
        return Person.batch(
                Person.WATCH,
                Person.column(Measure.STEPS, at, Person.runs(steps)),
                Person.column(Measure.HEART_RATE_BPM, at, Person.runs(pulse)));
    }

    private int minutes(MinuteState state, int to) {
        return person.movement
                .day(person.timeline, Person.START, Person.START + to)
                .minutes(state);
    }

    private String runs(int to) {
        List<String> runs = new ArrayList<>();
        person.movement
                .day(person.timeline, Person.START, Person.START + to)
                .runs()
                .forEach(run -> runs.add(run.state() + " " + run.minutes()));
        return String.join(", ", Collections.unmodifiableList(runs));
    }
}
