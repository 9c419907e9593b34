package org.rouse.coaching.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.effect.OwnEffect.Arm;
import org.rouse.coaching.effect.OwnEffect.Measured;
import org.rouse.coaching.effect.OwnEffect.NotMeasuredYet;

/** One person's own effect; the intervals are those of Newcombe 1998, table II, method 10. */
class OwnEffectTest {

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.2000,  0.0524, 0.3339",
        " 9, 10,  3, 10, 0.6000,  0.1705, 0.8090",
        " 5, 56,  0, 29, 0.0893, -0.0381, 0.1926",
        " 0, 10,  0, 20, 0.0000, -0.1611, 0.2775",
        "10, 10,  0, 10, 1.0000,  0.6075, 1.0000",
    })
    void shouldGiveThePublishedIntervals(
            int moved, int moments, int movedApart, int apart, double difference, double lower, double upper) {
        Measured measured = OwnEffect.newcombe(new Arm(moved, moments), new Arm(movedApart, apart));

        assertThat(measured.difference()).isEqualTo(difference, within(0.00005));
        assertThat(measured.lower()).isEqualTo(lower, within(0.00005));
        assertThat(measured.upper()).isEqualTo(upper, within(0.00005));
    }

    @Test
    void shouldTellItFromTenMomentsInEachArmOn() {
        assertThat(OwnEffect.of(new Arm(9, 40), new Arm(1, 9))).isInstanceOf(NotMeasuredYet.class);
        assertThat(OwnEffect.of(new Arm(1, 9), new Arm(9, 40))).isInstanceOf(NotMeasuredYet.class);
        assertThat(OwnEffect.of(new Arm(9, 10), new Arm(3, 10))).isInstanceOf(Measured.class);
    }

    @Test
    void shouldCallAnEffectShownWhereTheIntervalLeavesNoRoomForNone() {
        assertThat(OwnEffect.newcombe(new Arm(56, 70), new Arm(48, 80)).isShown())
                .isTrue();
        assertThat(OwnEffect.newcombe(new Arm(5, 56), new Arm(0, 29)).isShown()).isFalse();
    }

    @Test
    void shouldRefuseMoreMovesThanMoments() {
        assertThatThrownBy(() -> new Arm(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Arm(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
