package org.rouse.coaching.aerobic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocomotionTest {

    @ParameterizedTest
    @CsvSource({
        "walking, ON_FOOT",
        "hiking, ON_FOOT",
        "treadmill-running, ON_FOOT",
        "stair-climbing, ON_FOOT",
        "ultra-run, ON_FOOT",
        "Trail Running, ON_FOOT",
        "cycling, ON_WHEELS",
        "indoor-cycling, ON_WHEELS",
        "gravel_cycling, ON_WHEELS",
        "e-biking, ON_WHEELS",
        "wheelchair, ON_WHEELS",
        "rowing-machine, NEITHER",
        "swimming, NEITHER",
        "water-walking, NEITHER",
        "deep-water-running, NEITHER",
        "yoga, NEITHER",
        "strength-training, NEITHER",
        "elliptical, NEITHER",
        "exercise, NEITHER",
        "horse-riding, NEITHER",
        "ice-skating, NEITHER",
        "'', NEITHER"
    })
    void shouldTellWhatCarriesAPersonAlong(String activity, Locomotion how) {
        assertThat(Locomotion.of(activity)).isEqualTo(how);
    }
}
