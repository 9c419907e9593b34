package org.rouse.ingest.format.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | 1800000",
                "30.5 | 1830000",
                "30,5 | 1830000",
                "31.73680251737436 | 1904208.1510424616",
                "5.0E-1 | 30000",
                "' 30 ' | 1800000",
                "0 | 0",
                "PT30M | 1800000",
                "PT1H0.5S | 3600500",
                "pt90s | 90000",
                "PT0S | 0",
                "0:30:15 | 1815000",
                "00:00:00 | 0",
            })
    void shouldReadNumbersOfTheUnitClocksAndIso(String text, double ms) {
        assertThat(Durations.milliseconds(text, 60_000)).hasValue(ms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "long",
                "-1",
                "-PT1M",
                "1,234.5",
                "30 min",
                "PT",
                "P1Y",
                "0:60:00",
                "1:30",
                "1e3",
                "NaN",
                "0x1",
                "1234567890123",
                "PT99999999999999999999S"
            })
    void shouldReadNothingElse(String text) {
        assertThat(Durations.milliseconds(text, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ms, 1", "s, 1000", "sec, 1000", "min, 60000", "hr, 3600000", "h, 3600000"})
    void shouldKnowUnits(String unit, double ms) {
        assertThat(Durations.unitMs(unit)).hasValue(ms);
        assertThat(Durations.unitMs(unit + "s")).isEmpty();
    }
}
