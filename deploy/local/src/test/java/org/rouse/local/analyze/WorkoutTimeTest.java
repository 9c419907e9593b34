package org.rouse.local.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.movement.minutes.MinuteState.MODERATE;
import static org.rouse.coaching.movement.minutes.MinuteState.SEDENTARY;
import static org.rouse.coaching.movement.minutes.MinuteState.UNKNOWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.movement.stretches.StateRun;

/** A workout counts while its timer ran and the person was at it: from each provider's bytes to the minutes decided. */
class WorkoutTimeTest {

    private static final String LATER = "2026-08-06T00:00:00Z";

    private final Household household = new Household();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepTheSittingMeasuredWhileTheTimerOfARideStoodStill(boolean watchFirst) throws IOException {
        both("native", file("paused-ride-watch.json"), "fit", file("paused-ride.fit"), watchFirst);

        assertThat(runs("2026-08-03T06:00:00Z", "2026-08-03T15:20:00Z"))
                .containsExactly(new StateRun(MODERATE, 20), new StateRun(SEDENTARY, 520), new StateRun(MODERATE, 20));
        assertThat(household.stretches("2026-08-03T00:00:00Z", "2026-08-04T00:00:00Z"))
                .containsExactly(520);
    }

    @ParameterizedTest
    @CsvSource({
        "apple-health, 2026, paused-ride-apple.xml",
        "fitbit, 2022, paused-ride-fitbit-exercise-0.json",
        "health-auto-export, 2026, paused-ride-health-auto-export.json"
    })
    void shouldCountTheTimeOfTheTimerAlone(String format, String year, String name) throws IOException {
        household.upload(format, LATER, file(name));

        assertThat(household.minutes(MODERATE, year + "-08-01T00:00:00Z", year + "-08-02T00:00:00Z"))
                .isEqualTo(40);
    }

    @Test
    void shouldCutOutTheVeryPausesThatAreTold() throws IOException {
        household.upload("apple-health", LATER, file("paused-ride-apple.xml"));

        assertThat(runs("2026-08-01T07:00:00Z", "2026-08-01T17:00:00Z"))
                .containsExactly(new StateRun(MODERATE, 20), new StateRun(UNKNOWN, 560), new StateRun(MODERATE, 20));
    }

    /** A lack of motion is a pause only where the duration shows it. */
    @ParameterizedTest
    @CsvSource({"40, 40", "600, 600"})
    void shouldPauseForMotionWhereTheDurationTellsSo(int duration, int minutes) throws IOException {
        String motion = new String(file("paused-ride-apple.xml"), StandardCharsets.UTF_8)
                .replace("TypePause", "TypeMotionPaused")
                .replace("TypeResume", "TypeMotionResumed")
                .replace("duration=\"40\"", "duration=\"" + duration + "\"");
        household.upload("apple-health", LATER, motion);

        assertThat(household.minutes(MODERATE, "2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z"))
                .isEqualTo(minutes);
    }

    /** Each reports a ride from 07:00 to 17:00 whose timer ran 40 minutes, and no more. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            health-auto-export; {"data":{"workouts":[{"id":"A2","name":"Outdoor Cycling","start":"2026-08-01 07:00:00 +0000","end":"2026-08-01 17:00:00 +0000","duration":2400}]}}
            health-auto-export; {"data":{"workouts":[{"id":"A2","name":"Outdoor Cycling","start":"2026-08-01 07:00:00 +0000","end":"2026-08-01 17:00:00 +0000","duration":{"qty":40,"units":"min"}}]}}
            fitbit; [{"logId":1,"activityName":"Bike","activityTypeId":90001,"startTime":"08/01/26 07:00:00","duration":36000000,"activeDuration":2400000,"originalDuration":36000000,"originalStartTime":"08/01/26 07:00:00","logType":"tracker","steps":0}]
            google-health; {"dataPoints":[{"exercise":{"interval":{"startTime":"2026-08-01T07:00:00Z","endTime":"2026-08-01T17:00:00Z"},"exerciseType":"BIKING","activeDuration":"2400s"}}]}
            google-health; {"dataPoints":[{"exercise":{"interval":{"startTime":"2026-08-01T07:00:00Z","endTime":"2026-08-01T17:00:00Z"},"exerciseType":"BIKING","exerciseEvents":[{"eventTime":"2026-08-01T16:40:00Z","exerciseEventType":"AUTO_RESUME"},{"eventTime":"2026-08-01T07:20:00Z","exerciseEventType":"AUTO_PAUSE"}]}}]}
            health-connect; [{"type":"ExerciseSession","exerciseType":8,"startTime":"2026-08-01T07:00:00Z","endTime":"2026-08-01T17:00:00Z","segments":[{"startTime":"2026-08-01T07:20:00Z","endTime":"2026-08-01T16:40:00Z","segmentType":39}],"metadata":{"id":"e","device":{"type":1}}}]
            health-connect; [{"type":"ExerciseSession","exerciseType":"BIKING","startTime":"2026-08-01T07:00:00Z","endTime":"2026-08-01T17:00:00Z","duration_seconds":2400,"metadata":{"id":"e","device":{"type":1}}}]
            withings; {"status":0,"body":{"series":[{"id":1,"category":6,"attrib":0,"startdate":1785567600,"enddate":1785603600,"data":{"pause_duration":33600}}]}}
            oura; {"data":[{"id":"o","activity":"cycling","start_datetime":"2026-08-01T07:00:00+00:00","end_datetime":"2026-08-01T17:00:00+00:00","source":"confirmed","intensity":"moderate","active_duration":2400}]}
            native; {"source":{"id":"bike","kind":"wearable"},"workouts":[{"id":"r","activity":"cycling","start":"2026-08-01T07:00:00Z","end":"2026-08-01T17:00:00Z","activeSeconds":2400}]}
            """)
    void shouldFindThePauseInTheMinutesInWhichTheWatchWasStill(String format, String ride) {
        for (boolean watchFirst : new boolean[] {true, false}) {
            Household one = new Household();
            one.upload(watchFirst ? "native" : format, LATER, watchFirst ? watch() : ride);
            one.upload(watchFirst ? format : "native", LATER, watchFirst ? ride : watch());

            assertThat(one.quarantine()).isEmpty();
            assertThat(one.between(Household.ANNA, "2026-08-01T07:00:00Z", "2026-08-01T17:00:00Z")
                            .runs())
                    .containsExactly(
                            new StateRun(MODERATE, 20), new StateRun(SEDENTARY, 560), new StateRun(MODERATE, 20));
            assertThat(one.stretches("2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z"))
                    .containsExactly(560);
        }
    }

    @Test
    void shouldReadACsvRowThatToldAShorterDurationThanItsSpan() {
        household.upload("native", LATER, watch());
        household.upload("csv", LATER, """
                start,end,duration (min),activity
                2026-08-01T07:00:00Z,2026-08-01T17:00:00Z,40,cycling
                """);

        assertThat(household.minutes(MODERATE, "2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z"))
                .isEqualTo(40);
        assertThat(household.stretches("2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z"))
                .containsExactly(560);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldEndAWalkThatSomebodyForgotToEnd(boolean watchFirst) throws IOException {
        both("native", file("forgotten-walk-watch.json"), "apple-health", file("forgotten-walk-apple.xml"), watchFirst);

        assertThat(runs("2026-08-04T09:00:00Z", "2026-08-04T18:00:00Z"))
                .containsExactly(new StateRun(MODERATE, 20), new StateRun(SEDENTARY, 520));
        assertThat(household.stretches("2026-08-04T00:00:00Z", "2026-08-05T00:00:00Z"))
                .containsExactly(520);
    }

    private void both(String format, byte[] one, String otherFormat, byte[] other, boolean inThisOrder) {
        household.upload(inThisOrder ? format : otherFormat, LATER, inThisOrder ? one : other);
        household.upload(inThisOrder ? otherFormat : format, LATER, inThisOrder ? other : one);
        assertThat(household.quarantine()).isEmpty();
    }

    private List<StateRun> runs(String from, String to) {
        return household.between(Household.ANNA, from, to).runs();
    }

    /** 560 minutes of sitting, between 20 of riding on either side in which the wrist took a few steps. */
    private static String watch() {
        return """
                {"source":{"id":"watch-1","kind":"wearable"},"lane":"backfill","series":[\
                {"measure":"steps","start":"2026-08-01T07:00:00Z","values":[%s]},\
                {"measure":"heart-rate","start":"2026-08-01T07:00:00Z","values":[%s]}]}""".formatted(values(30, 0), values(120, 65));
    }

    private static String values(int riding, int sitting) {
        return IntStream.of(20, 560, 20)
                .mapToObj(minutes -> Collections.nCopies(minutes, minutes == 560 ? sitting : riding))
                .flatMap(List::stream)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static byte[] file(String name) throws IOException {
        try (var in = WorkoutTimeTest.class.getResourceAsStream("workouts/" + name)) {
            if (in == null) {
                throw new IOException("missing resource workouts/" + name);
            }
            return in.readAllBytes();
        }
    }
}
