package org.rouse.coaching.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.effect.DrawnMoment;
import org.rouse.coaching.views.DrawnDecision;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.StudyDraw;

class LotteryTest {

    private static final Outcome MOVED = Outcome.newBuilder()
            .setBreakAfterMinutes(0)
            .setBreakMinutes(2)
            .setKnownMinutes(2)
            .setSteps(80)
            .setStepMinutes(30)
            .build();

    @ParameterizedTest
    @CsvSource({"walking, true", "stretching, true", "standing, false", "seated, false"})
    void shouldLeaveOutWhatLooksStillToAWatch(String activity, boolean counts) {
        assertThat(moment(activity, MOVED).moved().isPresent()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void shouldNotTakeWhatWasNotSeenForStaying(int knownMinutes, boolean known) {
        Outcome stayed = Outcome.newBuilder().setKnownMinutes(knownMinutes).build();

        assertThat(moment("walking", stayed).moved()).isEqualTo(known ? Optional.of(false) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true"})
    void shouldCountStepsWhereThoseOfAllMinutesAreKnown(int minutes, boolean known) {
        Outcome walked = MOVED.toBuilder().setStepMinutes(minutes).build();

        assertThat(moment("walking", walked).steps()).isEqualTo(known ? OptionalInt.of(80) : OptionalInt.empty());
    }

    @Test
    void shouldKnowNothingBeforeAnOutcomeIsTold() {
        DrawnMoment moment = Lottery.moment(new DrawnDecision(decision("walking"), Optional.empty()));

        assertThat(moment.moved()).isEmpty();
        assertThat(moment.steps()).isEmpty();
        assertThat(moment.prompted()).isTrue();
        assertThat(moment.probability()).isEqualTo(0.9);
    }

    private static DrawnMoment moment(String activity, Outcome outcome) {
        return Lottery.moment(new DrawnDecision(decision(activity), Optional.of(outcome)));
    }

    private static Decision decision(String activity) {
        return Decision.newBuilder()
                .setPersonId("ada")
                .addConsidered(Considered.newBuilder().setActivity(activity).setVerdict("chosen"))
                .setStudy(StudyDraw.newBuilder()
                        .setArm("prompt")
                        .setDesign("hold-out")
                        .setProbabilityThousandths(900))
                .build();
    }
}
