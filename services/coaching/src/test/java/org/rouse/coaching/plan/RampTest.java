package org.rouse.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.plan.Ramp.Step;
import org.rouse.coaching.plan.Ramp.Target;

/** The ramp of DOMAIN section 3, at each of its boundaries. */
class RampTest {

    private static final Doses.Aerobic TO_150 = new Doses.Aerobic(150, OptionalInt.empty(), 45);

    private static Ramp.Week week(int earned, int mornings, boolean flare, boolean tier, int daysSince) {
        return new Ramp.Week(earned, mornings, flare, false, tier, OptionalInt.of(daysSince));
    }

    private static Target at(int minutes) {
        return new Target(minutes, Step.UP, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 30", "29, 30, 30", "30, 32, 31", "60, 80, 70", "60, 81, 71", "150, 150, 150", "200, 300, 150"})
    void shouldBeginAtTheMeanOfTheFirstTwoWeeksWithinFloorAndTarget(int first, int second, int expected) {
        assertThat(Ramp.baseline(TO_150, List.of(first, second))).isEqualTo(new Target(expected, Step.BASELINE, 0));
    }

    @Test
    void shouldAskForTheLeastWhileItMeasuresUnlessTheStartWasAgreed() {
        assertThat(Ramp.measuring(TO_150)).isEqualTo(new Target(30, Step.MEASURING, 0));
        assertThat(Ramp.measuring(new Doses.Aerobic(150, OptionalInt.of(80), 45)))
                .isEqualTo(new Target(80, Step.AGREED, 0));
    }

    @ParameterizedTest
    @CsvSource({"30, 40", "119, 129", "129, 139", "130, 135", "131, 136", "144, 149", "145, 150", "146, 150"})
    void shouldGoUpByTenUnderOneHundredAndThirtyAndByFiveFromThereOn(int last, int expected) {
        assertThat(Ramp.next(TO_150, at(last), week(last, 2, false, false, 0)))
                .isEqualTo(new Target(expected, Step.UP, expected - last));
    }

    @ParameterizedTest
    @CsvSource({
        // at a target of 100: earned, mornings not worse, flare in 14 days, tier open, days since a session, target,
        // step
        "70,  2, false, false, 0,  110, UP",
        "69,  2, false, false, 0,  100, HELD_NOT_DONE",
        "100, 1, false, false, 0,  100, HELD_MORNINGS",
        "100, 0, false, false, 0,  100, HELD_MORNINGS",
        "100, 7, false, false, 0,  110, UP",
        "100, 2, true,  false, 0,  100, HELD_SAFETY",
        "100, 2, false, true,  0,  100, HELD_SAFETY",
        "100, 2, false, false, 13, 110, UP",
        "100, 2, false, false, 14, 50,  HALVED",
        "0,   2, false, false, 13, 100, HELD_NOT_DONE",
        "0,   0, true,  true,  14, 50,  HALVED"
    })
    void shouldGoUpOnlyWhenAllSpeaksForIt(
            int earned, int mornings, boolean flare, boolean tier, int daysSince, int minutes, Step step) {
        Target next = Ramp.next(TO_150, at(100), week(earned, mornings, flare, tier, daysSince));

        assertThat(next.minutes()).isEqualTo(minutes);
        assertThat(next.step()).isEqualTo(step);
    }

    @Test
    void shouldStayAtTheTargetOnceThere() {
        assertThat(Ramp.next(TO_150, at(150), week(150, 2, false, false, 0)))
                .isEqualTo(new Target(150, Step.AT_TARGET, 0));
    }

    @Test
    void shouldGoDownByTheLastStepWhenAFlareBegan() {
        List<Target> way = new ArrayList<>(List.of(at(115)));
        for (int i = 0; i < 3; i++) {
            way.add(Ramp.next(TO_150, way.getLast(), week(200, 2, false, false, 0)));
        }
        assertThat(way).extracting(Target::minutes).containsExactly(115, 125, 135, 140);

        assertThat(Stream.of(way.get(3), way.get(2), way.get(1)).map(last -> Ramp.down(TO_150, last)))
                .extracting(Target::minutes)
                .containsExactly(135, 125, 115);
        assertThat(Ramp.next(TO_150, way.get(3), new Ramp.Week(200, 7, true, true, true, OptionalInt.of(0))))
                .isEqualTo(new Target(135, Step.DOWN, 0));
    }

    @ParameterizedTest
    @CsvSource({"150, 145", "135, 130", "134, 124", "130, 120", "35, 30", "30, 30"})
    void shouldGoDownAsItWouldHaveGoneUpWhereNoStepIsKnown(int last, int expected) {
        assertThat(Ramp.down(TO_150, at(last)).minutes()).isEqualTo(expected);
    }

    @Test
    void shouldHalveOnceForOnePauseAndNeverBelowTheFloor() {
        Ramp.Week nothing = new Ramp.Week(0, 0, false, false, false, OptionalInt.empty());
        Target half = Ramp.next(TO_150, at(121), nothing);

        assertThat(half).isEqualTo(new Target(60, Step.HALVED, 0));
        assertThat(Ramp.next(TO_150, half, nothing)).isEqualTo(half);
        assertThat(Ramp.next(TO_150, at(40), nothing).minutes()).isEqualTo(30);
        assertThat(Ramp.next(TO_150, half, week(50, 2, false, false, 1))).isEqualTo(new Target(70, Step.UP, 10));
    }

    @Test
    void shouldFollowAPlanThatAsksForLessThanTheLastTarget() {
        Doses.Aerobic less = new Doses.Aerobic(90, OptionalInt.empty(), 45);

        assertThat(Ramp.next(less, at(120), week(120, 2, false, false, 0))).isEqualTo(new Target(90, Step.AGREED, 0));
    }
}
