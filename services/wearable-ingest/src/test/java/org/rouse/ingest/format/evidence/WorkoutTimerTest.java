package org.rouse.ingest.format.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Pause;
import org.rouse.contracts.v1.Workout;

class WorkoutTimerTest {

    private static final long END = 600_000;

    @Test
    void shouldPairStopsAndStartsInOrderOfTime() {
        assertThat(told(new WorkoutTimer()
                                .started(200_000)
                                .stopped(100_000)
                                .stopped(300_000)
                                .stopped(350_000)
                                .started(400_000))
                        .getPausesList())
                .containsExactly(pause(100_000, 200_000), pause(300_000, 400_000));
    }

    @Test
    void shouldPauseToTheEndWhenTheTimerWasNotStartedAgainAndNotAtAllWhenItWasOnlyStarted() {
        assertThat(told(new WorkoutTimer().started(0).stopped(500_000)).getPausesList())
                .containsExactly(pause(500_000, END));
        assertThat(told(new WorkoutTimer().started(100_000)).getPausesList()).isEmpty();
    }

    @Test
    void shouldKeepPausesWithinTheWorkoutAndApart() {
        assertThat(told(new WorkoutTimer()
                                .paused(-5, 10)
                                .paused(100, 300)
                                .paused(200, 400)
                                .paused(END, END + 5)
                                .and(new WorkoutTimer().paused(400, 500)))
                        .getPausesList())
                .containsExactly(pause(0, 10), pause(100, 500));
    }

    @ParameterizedTest
    @CsvSource({"598999, 598999", "599000, 0", "600000, 0", "900000, 0", "-1, 0", "0.4, 1"})
    void shouldTellTheSumWhereItIsShorterByMoreThanRounding(double ranMs, long toldMs) {
        assertThat(told(new WorkoutTimer().ran(ranMs)).getActiveMs()).isEqualTo(toldMs);
    }

    @Test
    void shouldPauseThroughoutWhenItNeverRan() {
        assertThat(told(new WorkoutTimer().paused(100, 200).ran(0)).getPausesList())
                .containsExactly(pause(0, END));
        assertThat(told(new WorkoutTimer().ran(0)).getActiveMs()).isZero();
        assertThat(told(new WorkoutTimer()).getPausesList()).isEmpty();
        assertThat(told(new WorkoutTimer().ran(WorkoutTimer.UNTOLD)).getPausesList())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"498999, 498999", "499000, 0"})
    void shouldTellTheSumBesideThePausesOnlyWhereTheyLeaveMore(double ranMs, long toldMs) {
        assertThat(told(new WorkoutTimer().paused(0, 100_000).ran(ranMs)).getActiveMs())
                .isEqualTo(toldMs);
    }

    private static Workout told(WorkoutTimer timer) {
        return timer.tell(Workout.newBuilder(), 0, END).build();
    }

    private static Pause pause(long startMs, long endMs) {
        return Pause.newBuilder().setStartMs(startMs).setEndMs(endMs).build();
    }
}
