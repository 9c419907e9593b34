package org.rouse.ingest.format.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.ingest.format.evidence.RecordingSink;

class FitMonitoringTest {

    private static final long NOON = FitFile.seconds("2026-11-20T12:00:00Z");
    private static final int RUNNING = 1;
    private static final int WALKING = 6;
    private static final int SEDENTARY = 8;

    @Test
    void shouldHoldTypeAndTakeStepsSinceTheMessageBefore() throws IOException {
        RecordingSink sink = FitReader.made("monitoring-walks.fit");
        assertThat(FitReader.intensities(sink))
                .containsExactly(
                        "0 2026-11-20T09:00:00Z/09:10:00Z",
                        "1 2026-11-20T09:10:00Z/09:12:00Z",
                        "0 2026-11-20T09:12:00Z/09:30:00Z",
                        "0 2026-11-20T09:31:00Z/10:00:00Z",
                        "0 2026-11-20T10:05:00Z/10:35:00Z");
        assertThat(FitReader.steps(sink))
                .containsExactly("7 2026-11-20T09:30:00Z/09:31:00Z", "300 2026-11-20T10:00:00Z/10:05:00Z");
        assertThat(sink.outcomes()).filteredOn("accepted"::equals).hasSize(7);
    }

    @Test
    void shouldTakeStepsOfARareCounterInTheTimeThatWasCalledWalking() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(55, 253, 4, NOON, 5, 1, WALKING, 3, 4, 1000)
                .message(55, 253, 4, NOON + 600, 24, 1, SEDENTARY)
                .message(55, 253, 4, NOON + 1200, 24, 1, WALKING)
                .message(55, 253, 4, NOON + 1800, 24, 1, SEDENTARY)
                .message(55, 253, 4, NOON + 2100, 24, 1, WALKING)
                .message(55, 253, 4, NOON + 2700, 24, 1, SEDENTARY)
                .message(55, 253, 4, NOON + 3600, 5, 1, WALKING, 3, 4, 2800)
                .bytes());
        assertThat(FitReader.steps(sink))
                .containsExactly("1200 2026-11-20T12:10:00Z/12:20:00Z", "600 2026-11-20T12:30:00Z/12:35:00Z");
        assertThat(FitReader.intensities(sink))
                .containsExactly(
                        "0 2026-11-20T12:00:00Z/12:10:00Z",
                        "0 2026-11-20T12:20:00Z/12:30:00Z",
                        "0 2026-11-20T12:35:00Z/12:45:00Z");
    }

    @Test
    void shouldTellSeveralTypesOfOneMomentTogether() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(103, 253, 4, NOON)
                .message(55, 253, 4, NOON, 5, 1, WALKING, 3, 4, 100, 4, 4, 60_000)
                .message(55, 253, 4, NOON, 5, 1, RUNNING, 3, 4, 50, 4, 4, 20_000)
                .message(55, 253, 4, NOON + 900, 24, 1, SEDENTARY)
                .message(55, 253, 4, NOON + 900, 5, 1, WALKING, 3, 4, 400, 4, 4, 240_000)
                .message(55, 253, 4, NOON + 900, 5, 1, RUNNING, 3, 4, 50, 4, 4, 20_000)
                .bytes());
        assertThat(FitReader.steps(sink)).containsExactly("300 2026-11-20T12:12:00Z/12:15:00Z");
        assertThat(FitReader.intensities(sink)).containsExactly("0 2026-11-20T12:00:00Z/12:12:00Z");
        assertThat(sink.outcomes()).filteredOn("accepted"::equals).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2, 5, 2026-11-20T12:10:00Z/12:15:00Z",
        "30, 4, 300, 2026-11-20T12:10:00Z/12:15:00Z",
        "29, 2, 20, 2026-11-20T12:00:00Z/12:15:00Z",
        "29, 2, 0, 2026-11-20T12:00:00Z/12:15:00Z",
    })
    void shouldHoldAsLongAsTheMessageSays(int field, int size, long duration, String span) throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(103, 253, 4, NOON)
                .message(55, 253, 4, NOON + 900, 24, 1, SEDENTARY, field, size, duration)
                .bytes());
        assertThat(FitReader.intensities(sink)).containsExactly("0 " + span);
    }

    @ParameterizedTest
    @CsvSource({"3600, 1", "3601, 0"})
    void shouldHoldOverHoursInWhichTheHeartRateShowsThatTheDeviceWasThere(long silence, int held) throws IOException {
        FitFile file = FitFile.ofWatch().message(103, 253, 4, NOON);
        for (long after = silence; after < 7200; after += 1200) {
            file.message(55, 253, 4, NOON + after, 27, 1, 60);
        }
        RecordingSink sink = FitReader.read(
                file.message(55, 253, 4, NOON + 7200, 24, 1, SEDENTARY).bytes());
        assertThat(FitReader.intensities(sink)).hasSize(held);
        assertThat(sink.outcomes().getLast())
                .isEqualTo(
                        held == 1
                                ? "accepted"
                                : "ignored: not used: activity since an unknown time, or told by others of its time");
    }

    @ParameterizedTest
    @CsvSource({"400, accepted", "401, rejected: value.range cycles"})
    void shouldRefuseACounterThatGrowsFasterThanAnybodyWalks(long steps, String outcome) throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(55, 253, 4, NOON, 5, 1, WALKING, 3, 4, 0)
                .message(55, 253, 4, NOON + 60, 5, 1, WALKING, 3, 4, steps)
                .message(55, 253, 4, NOON + 120, 5, 1, WALKING, 3, 4, 420)
                .bytes());
        assertThat(sink.outcomes().get(2)).isEqualTo(outcome);
        assertThat(FitReader.steps(sink)).last().asString().startsWith(steps == 400 ? "20 " : "420 ");
    }

    @Test
    void shouldCountAnewFromLocalMidnight() throws IOException {
        long midnight = FitFile.seconds("2026-11-20T23:00:00Z"); // in a zone one hour ahead
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(103, 253, 4, midnight - 1200, 0, 4, midnight + 2400)
                .message(55, 253, 4, midnight - 600, 5, 1, WALKING, 3, 4, 100)
                .message(55, 253, 4, midnight, 5, 1, WALKING, 3, 4, 150)
                .message(55, 253, 4, midnight + 600, 5, 1, WALKING, 3, 4, 250)
                .bytes());
        assertThat(FitReader.steps(sink))
                .containsExactly("50 2026-11-20T22:50:00Z/23:00:00Z", "250 2026-11-20T23:00:00Z/23:10:00Z");
    }

    @Test
    void shouldCountFromZeroInAFileThatBeginsAtLocalMidnight() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(103, 253, 4, NOON, 0, 4, FitFile.seconds("2026-11-20T00:00:00Z"))
                .message(55, 253, 4, NOON + 600, 24, 1, WALKING, 3, 4, 700)
                .bytes());
        assertThat(FitReader.steps(sink)).containsExactly("700 2026-11-20T12:00:00Z/12:10:00Z");
    }

    @Test
    void shouldReadOnWhenTheClockIsSetBack() throws IOException {
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(55, 253, 4, NOON, 5, 1, WALKING, 3, 4, 100)
                .message(55, 253, 4, NOON - 3600, 24, 1, SEDENTARY)
                .message(55, 253, 4, NOON - 3000, 24, 1, SEDENTARY)
                .bytes());
        assertThat(FitReader.intensities(sink)).containsExactly("0 2026-11-20T11:00:00Z/11:10:00Z");
    }

    @Test
    void shouldNotTakeALateMessageOfLowBitsForOneOfTheFuture() throws IOException {
        long received = FitFile.seconds("2030-01-01T00:00:00Z");
        RecordingSink sink = FitReader.read(FitFile.ofWatch()
                .message(55, 253, 4, received - 60, 27, 1, 70)
                .message(55, 26, 2, (received - 120) & 0xFFFF, 27, 1, 60)
                .message(55, 26, 2, received & 0xFFFF, 27, 1, 80)
                .bytes());
        assertThat(sink.outcomes()).filteredOn("accepted"::equals).hasSize(3);
    }
}
