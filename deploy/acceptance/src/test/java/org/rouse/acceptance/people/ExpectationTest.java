package org.rouse.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The hand cases of DOMAIN section 6, so that the second opinion is worth something. */
class ExpectationTest {

    private static final int FIRST = 24_000_000;

    @Test
    void shouldFindOneStretchWhenThirtyMinutesAreStill() {
        assertThat(stretches("m5 s30 m5")).containsExactly(new Stretch(FIRST + 5, FIRST + 34, 0, 0, "break"));
    }

    @Test
    void shouldCountAnInterruptionWhenOneMinuteIsMoved() {
        assertThat(stretches("m5 s15 m1 s14 m5")).containsExactly(new Stretch(FIRST + 5, FIRST + 34, 1, 1, "break"));
    }

    @Test
    void shouldFindNoLongStretchWhenTwoMinutesAreMoved() {
        assertThat(stretches("m5 s15 m2 s14 m5")).isEmpty();
    }

    @Test
    void shouldFindNoLongStretchWhenNineteenMinutesAreStill() {
        assertThat(stretches("m5 s19 m5")).isEmpty();
        assertThat(stretches("m5 s20 m5")).hasSize(1);
    }

    @Test
    void shouldTakeNinetyZerosForNonWear() {
        assertThat(stretches("m5 s89 m5")).containsExactly(new Stretch(FIRST + 5, FIRST + 93, 0, 0, "break"));
        assertThat(stretches("m5 s90 m5")).isEmpty();
    }

    @Test
    void shouldEndAtSleepWithoutABreak() {
        assertThat(stretches("s30 m1 z60 s20"))
                .containsExactly(
                        new Stretch(FIRST, FIRST + 29, 0, 0, "sleep"),
                        new Stretch(FIRST + 91, FIRST + 110, 0, 0, "no_data"));
    }

    private static List<Stretch> stretches(String runs) {
        StringBuilder states = new StringBuilder();
        for (String run : runs.split(" ")) {
            states.append(run.substring(0, 1).repeat(Integer.parseInt(run.substring(1))));
        }
        int count = states.length();
        int[] intensity = new int[count];
        boolean[] asleep = new boolean[count];
        for (int i = 0; i < count; i++) {
            intensity[i] = states.charAt(i) == 'm' ? 1 : 0;
            asleep[i] = states.charAt(i) == 'z';
        }
        return Expectation.longStretches(new Minutes("hand", FIRST, intensity, new int[count], asleep));
    }
}
