package org.rouse.coaching.decision.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HazardsTest {

    private static final Hazards TABLE =
            Hazards.read("# of a test\nversion\tt-1\nfrom-hour\t20\t30\n0\t0.01\t0.02\n12\t0.03\t0.04\n");

    @ParameterizedTest
    @CsvSource({
        "0, 19, 0.01",
        "11, 20, 0.01",
        "11, 29, 0.01",
        "11, 30, 0.02",
        "12, 29, 0.03",
        "12, 30, 0.04",
        "23, 600, 0.04"
    })
    void shouldHoldFromItsHourAndItsLengthOn(int hour, int minutes, double hazard) {
        assertThat(TABLE.at(hour, minutes)).isEqualTo(hazard);
    }

    @Test
    void shouldBeReadAsItIsWritten() {
        assertThat(Hazards.read(TABLE.write())).isEqualTo(TABLE);
        assertThat(Hazards.read(Hazards.shipped().write())).isEqualTo(Hazards.shipped());
    }

    @Test
    void shouldShipWithThePartsOfTheDayAndTheLengthsOfTheDomain() {
        assertThat(Hazards.shipped().fromHours()).containsExactly(0, 12, 17);
        assertThat(Hazards.shipped().lengths()).containsExactly(20, 30, 45, 60, 90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from-hour\t20\n0\t0.1",
                "version\tt\n0\t0.1",
                "version\tt\nfrom-hour\t20\n1\t0.1",
                "version\tt\nfrom-hour\t20\n0\t0.1\n24\t0.1",
                "version\tt\nfrom-hour\t20\n0\t0.1\n0\t0.1",
                "version\tt\nfrom-hour\t20\t20\n0\t0.1\t0.1",
                "version\tt\nfrom-hour\t20\t30\n0\t0.1",
                "version\tt\nfrom-hour\t20\n0\t1.1",
                "version\tt\nfrom-hour\t20\n0\t-0.1",
                "version\tt\nfrom-hour\t20\n0\tNaN",
                "version\tt\nfrom-hour\t20\n0\tmuch"
            })
    void shouldRefuseWhatIsNoTable(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hazards.read(text));
    }
}
