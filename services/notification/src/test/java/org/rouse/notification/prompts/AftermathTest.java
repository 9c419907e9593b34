package org.rouse.notification.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StepRuns;

/** Steps of the half hour after a decision, as far as they are known. */
class AftermathTest {

    private static final Instant DECIDED = Instant.parse("2027-02-01T22:45:30Z"); // 23:45 in Berlin
    private static final long MINUTE = DECIDED.getEpochSecond() / 60;

    @Test
    void shouldCountStepsOfTheThirtyMinutesFromTheDecisionOn() {
        Outcome outcome = Aftermath.of(List.of(day(MINUTE - 5, 1000, 5, 10, 29, 100, 1, 7, 1)), DECIDED);

        assertThat(outcome.getSteps()).isEqualTo(29 * 10 + 100);
        assertThat(outcome.getStepMinutes()).isEqualTo(30);
    }

    @Test
    void shouldGoOnIntoTheNextDay() {
        Outcome outcome = Aftermath.of(List.of(day(MINUTE - 1425, 2, 1440), day(MINUTE + 15, 3, 60)), DECIDED);

        assertThat(outcome.getSteps()).isEqualTo(15 * 2 + 15 * 3);
        assertThat(outcome.getStepMinutes()).isEqualTo(30);
        assertThat(outcome.getKnownMinutes()).isEqualTo(30);
    }

    @Test
    void shouldCountAMinuteOnceWhenDaysOfTwoZonesBothTellOfIt() {
        Outcome outcome = Aftermath.of(List.of(day(MINUTE - 5, 4, 60), day(MINUTE + 10, 5, 60)), DECIDED);

        assertThat(outcome.getSteps()).isEqualTo(10 * 4 + 20 * 5);
        assertThat(outcome.getStepMinutes()).isEqualTo(30);
        assertThat(outcome.getKnownMinutes()).isEqualTo(30);
    }

    @Test
    void shouldLeaveOutMinutesOfUnknownSteps() {
        Outcome outcome = Aftermath.of(List.of(day(MINUTE, 0, 3, -1, 10, 8, 2)), DECIDED);

        assertThat(outcome.hasSteps()).isTrue();
        assertThat(outcome.getSteps()).isEqualTo(16);
        assertThat(outcome.getStepMinutes()).isEqualTo(5);
    }

    @Test
    void shouldTellNoneFromNotKnown() {
        assertThat(Aftermath.of(List.of(day(MINUTE, 0, 30)), DECIDED).hasSteps())
                .isTrue();
        assertThat(Aftermath.of(List.of(day(MINUTE, -1, 30)), DECIDED).hasSteps())
                .isFalse();
        assertThat(Aftermath.of(List.of(day(MINUTE)), DECIDED).hasSteps()).isFalse();
        assertThat(Aftermath.of(List.of(), DECIDED)).isEqualTo(Outcome.getDefaultInstance());
    }

    /** Sitting for a day or as long as steps are told of; steps as count, minutes, count, minutes ... */
    private static DayView day(long firstMinute, int... steps) {
        StepRuns.Builder runs = StepRuns.newBuilder();
        int length = 0;
        for (int i = 0; i < steps.length; i += 2) {
            runs.addAMinute(steps[i]).addMinutes(steps[i + 1]);
            length += steps[i + 1];
        }
        return DayView.newBuilder()
                .setFirstMinute(firstMinute)
                .setEndMinute(firstMinute + length)
                .addRuns(StateRun.newBuilder()
                        .setState(MinuteState.MINUTE_STATE_SEDENTARY)
                        .setMinutes(length))
                .setSteps(runs)
                .build();
    }
}
