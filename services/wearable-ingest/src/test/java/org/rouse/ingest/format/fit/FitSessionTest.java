package org.rouse.ingest.format.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Pause;
import org.rouse.ingest.format.evidence.RecordingSink;

class FitSessionTest {

    private static final long NOON = FitFile.seconds("2026-11-20T12:00:00Z");
    private static final long INVALID = 0xFFFF_FFFFL;
    private static final int STOP_ALL = 4;

    @ParameterizedTest
    @CsvSource({
        "session-without-times.fit, cycling 2023-11-01T10:00:00Z/10:29:00Z",
        "pause-of-hours.fit, cycling 2026-08-03T06:00:00Z/06:20:00Z; cycling 2026-08-03T15:00:00Z/15:20:00Z",
        "clock-jumps-in-mid-run.fit, running 2017-01-30T10:00:00Z/10:07:55Z; running 2017-02-19T15:17:18Z/15:42:18Z",
    })
    void shouldTellSessionsFromTheirRecordsAndTimer(String name, String workouts) throws IOException {
        RecordingSink sink = FitReader.made(name);
        assertThat(String.join("; ", FitReader.workouts(sink))).isEqualTo(workouts);
        assertThat(sink.rejects()).isEmpty();
    }

    @Test
    void shouldRefuseTimesThatCountFromWhenTheDeviceWasSwitchedOn() throws IOException {
        RecordingSink sink = FitReader.made("since-power-on.fit");
        assertThat(sink.facts()).isEmpty();
        assertThat(sink.minutes()).isEmpty();
        assertThat(sink.outcomes()).doesNotContain("accepted");
        assertThat(sink.rejects()).hasSize(101);
        assertThat(sink.rejects()).extracting(reject -> reject.rule()).containsOnly("time.since-power-on");
        assertThat(sink.outcomes())
                .filteredOn("ignored: refused like the first of its file: time.since-power-on"::equals)
                .hasSize(967);
    }

    @Test
    void shouldRefuseRecordsWithoutTime() throws IOException {
        RecordingSink sink = FitReader.made("records-without-time.fit");
        assertThat(sink.minutes()).isEmpty();
        assertThat(sink.rejects())
                .hasSize(12)
                .extracting(reject -> reject.rule())
                .containsOnly("time.missing");
    }

    @Test
    void shouldAnchorTimesSincePowerOnWhereBothClocksWereSetSideBySide() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(162, 253, 4, NOON, 1, 4, 1000)
                .message(18, 253, 4, 2800, 2, 4, 1000, 5, 1, 1, 7, 4, 1_800_000)
                .bytes());
        assertThat(FitReader.workouts(sink)).containsExactly("running 2026-11-20T12:00:00Z/12:30:00Z");
    }

    @Test
    void shouldAnchorASessionThatBeganSincePowerOnByItsEnd() throws IOException {
        assertThat(FitReader.workouts(session(6, 1_800_000, 1_800_000, 1800)))
                .containsExactly("running 2026-11-20T12:00:00Z/12:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // elapsed, timer, stamp after noon; end
        "1800, 1800, 1800, 2026-11-20T12:00:00Z/12:30:00Z",
        "1800, 1800, 1860, 2026-11-20T12:00:00Z/12:30:00Z",
        "1800, 1800, 0, 2026-11-20T12:00:00Z/12:30:00Z",
        "7200, 1800, 3600, 2026-11-20T12:00:00Z/13:00:00Z", // past its own stamp
        "600, 1800, 1800, 2026-11-20T12:00:00Z/12:30:00Z", // the timer ran longer than time elapsed
        "4294967.295, 1800, 1800, 2026-11-20T12:00:00Z/12:30:00Z",
        "1800, 1800, 90000, 2026-11-21T12:30:00Z/13:00:00Z", // a stale clock, set meanwhile
        "1800, 1800, -3600, 2026-11-20T10:30:00Z/11:00:00Z", // set back meanwhile
        "86400, 86400, 86400, 2026-11-20T12:00:00Z/2026-11-21T12:00:00Z",
    })
    void shouldWeighWhatASessionWithoutRecordsSaysOfItsTime(double elapsed, double timer, long stamp, String span)
            throws IOException {
        RecordingSink sink = session(NOON, Math.round(elapsed * 1000), Math.round(timer * 1000), stamp);
        assertThat(FitReader.workouts(sink)).containsExactly("running " + span);
    }

    @ParameterizedTest
    @CsvSource({"86401, time.too-long", "4294967.295, time.missing"})
    void shouldRefuseASessionWithoutRecordsThatNothingTells(double elapsed, String rule) throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(18, 2, 4, NOON, 5, 1, 1, 7, 4, Math.round(elapsed * 1000))
                .bytes());
        assertThat(sink.rejects()).extracting(reject -> reject.rule()).containsExactly(rule);
    }

    private static RecordingSink session(long start, long elapsedMs, long timerMs, long stamp) throws IOException {
        return FitReader.read(FitFile.ofWatch()
                .message(18, 253, 4, NOON + stamp, 2, 4, start, 5, 1, 1, 7, 4, elapsedMs, 8, 4, timerMs)
                .bytes());
    }

    /** Neither events nor gaps between records place the pause. */
    @ParameterizedTest
    @CsvSource({"1200000, 1200000", "1799000, 0", "1800000, 0"})
    void shouldTellTheSumOfPausesThatNothingPlaces(long timerMs, long activeMs) throws IOException {
        RecordingSink sink = session(NOON, 1_800_000, timerMs, 1800);
        assertThat(sink.facts().getFirst().interval().getWorkout().getActiveMs())
                .isEqualTo(activeMs);
    }

    @Test
    void shouldHoldForNoTimeWhereTheTimerNeverRan() throws IOException {
        Interval run = session(NOON, 1_800_000, 0, 1800).facts().getFirst().interval();
        assertThat(run.getWorkout().getPausesList())
                .containsExactly(Pause.newBuilder()
                        .setStartMs(run.getStartMs())
                        .setEndMs(run.getEndMs())
                        .build());
        assertThat(run.getEndMs() - run.getStartMs()).isEqualTo(1_800_000);
    }

    /** Zeros in both are what a device writes that fills in neither. */
    @Test
    void shouldTakeZeroForUnknownWhereTimeElapsedIsZeroToo() throws IOException {
        RecordingSink sink = session(NOON, 0, 0, 1800);
        assertThat(FitReader.workouts(sink)).containsExactly("running 2026-11-20T12:00:00Z/12:30:00Z");
        assertThat(sink.facts().getFirst().interval().getWorkout().getPausesList())
                .isEmpty();
    }

    /** The stops of the timer leave two parts, which are longer than it ran by more than the longer one. */
    @ParameterizedTest
    @CsvSource({"900000, 300000, 600000", "300000, 0, 300000", "0, 0, 0"})
    void shouldCutWhatNothingPlacesFromAsManyPartsAsItTakes(long timerMs, long first, long second) throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(21, 253, 4, NOON + 900, 0, 1, 0, 1, 1, STOP_ALL)
                .message(21, 253, 4, NOON + 1200, 0, 1, 0, 1, 1, 0)
                .message(18, 253, 4, NOON + 1800, 2, 4, NOON, 5, 1, 1, 7, 4, 1_800_000, 8, 4, timerMs)
                .bytes());
        assertThat(sink.facts()).hasSize(2);
        assertThat(sink.facts()).extracting(fact -> ranMs(fact.interval())).containsExactly(first, second);
    }

    private static long ranMs(Interval session) {
        long paused = session.getWorkout().getPausesList().stream()
                .mapToLong(pause -> pause.getEndMs() - pause.getStartMs())
                .sum();
        long active = session.getWorkout().getActiveMs();
        return active > 0 ? active : session.getEndMs() - session.getStartMs() - paused;
    }

    @Test
    void shouldReadASessionThatIsStatedBeforeItsRecords() throws IOException {
        FitFile file = FitFile.ofWatch().message(18, 253, 4, INVALID, 2, 4, INVALID, 5, 1, 2);
        assertThat(FitReader.workouts(FitReader.read(riding(file, 0, 600).bytes())))
                .containsExactly("cycling 2026-11-20T12:00:00Z/12:10:00Z");
    }

    @Test
    void shouldCutTheLongestSilenceUntilTheTimerIsRight() throws IOException {
        FitFile file = riding(riding(riding(FitFile.ofWatch(), 0, 600), 900, 1500), 30_000, 30_600)
                .message(18, 253, 4, NOON + 30_600, 2, 4, NOON, 5, 1, 2, 7, 4, 30_600_000, 8, 4, 2_100_000);
        assertThat(FitReader.workouts(FitReader.read(file.bytes())))
                .containsExactly("cycling 2026-11-20T12:00:00Z/12:25:00Z", "cycling 2026-11-20T20:20:00Z/20:30:00Z");
    }

    @Test
    void shouldTellAnUltraRunOfMoreThanADayInParts() throws IOException {
        FitFile file = riding(FitFile.ofWatch(), 0, 100_000)
                .message(18, 253, 4, NOON + 100_000, 2, 4, NOON, 5, 1, 1, 7, 4, 100_000_000, 8, 4, 100_000_000);
        assertThat(FitReader.workouts(FitReader.read(file.bytes())))
                .containsExactly(
                        "running 2026-11-20T12:00:00Z/2026-11-21T12:00:00Z", "running 2026-11-21T12:00:00Z/15:46:40Z");
    }

    @Test
    void shouldTellEachSessionOfSeveralFromItsOwnRecords() throws IOException {
        FitFile file = riding(riding(FitFile.ofWatch(), 0, 600), 660, 1200)
                .message(18, 253, 4, NOON + 600, 2, 4, NOON, 5, 1, 5, 7, 4, 600_000, 8, 4, 600_000)
                .message(18, 253, 4, NOON + 1200, 2, 4, NOON + 660, 5, 1, 2, 7, 4, 540_000, 8, 4, 540_000);
        assertThat(FitReader.workouts(FitReader.read(file.bytes())))
                .containsExactly("swimming 2026-11-20T12:00:00Z/12:10:00Z", "cycling 2026-11-20T12:11:00Z/12:20:00Z");
    }

    @Test
    void shouldTellASwimWithoutRecordsFromItsLengths() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(12, 0, 1, 5, 1, 1, 17)
                .message(101, 253, 4, NOON + 40, 2, 4, NOON, 3, 4, 40_000, 4, 4, 40_000)
                .message(101, 253, 4, NOON + 85, 2, 4, NOON + 40, 3, 4, 45_000, 4, 4, 45_000)
                .bytes());
        assertThat(FitReader.workouts(sink)).containsExactly("lap-swimming 2026-11-20T12:00:00Z/12:01:25Z");
    }

    @Test
    void shouldTellASessionThatWasNeverWrittenFromItsLaps() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(19, 253, 4, NOON + 600, 2, 4, NOON, 7, 4, 600_000, 8, 4, 600_000, 25, 1, 11)
                .bytes());
        assertThat(FitReader.workouts(sink)).containsExactly("walking 2026-11-20T12:00:00Z/12:10:00Z");
    }

    @Test
    void shouldEndWhereTheTimerWasStoppedForGood() throws IOException {
        FitFile file = riding(FitFile.ofWatch().message(21, 253, 4, NOON, 0, 1, 0, 1, 1, 0), 0, 600)
                .message(21, 253, 4, NOON + 600, 0, 1, 0, 1, 1, STOP_ALL)
                .message(18, 253, 4, NOON + 9000, 2, 4, NOON, 5, 1, 2, 7, 4, 9_000_000);
        assertThat(FitReader.workouts(FitReader.read(file.bytes())))
                .containsExactly("cycling 2026-11-20T12:00:00Z/12:10:00Z");
    }

    private static FitFile riding(FitFile file, long from, long to) {
        for (long after = from; after <= to; after += 10) {
            file.message(20, 253, 4, NOON + after, 3, 1, 120);
        }
        return file;
    }
}
