package org.rouse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({"67, 0", "68, 60", "127, 60", "128, 120"})
    void shouldTellAnHourSomeMinutesIntoTheNext(long minute, long told) {
        assertThat(Device.HOURLY.told(minute)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "67, 67"})
    void shouldTellEachMinuteOnceItIsOver(long minute, long told) {
        assertThat(Device.LIVE.told(minute)).isEqualTo(told);
    }
}
