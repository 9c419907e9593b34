package org.rouse.ingest.format.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH_FIRST, 4/12/2016 1:05:30 PM, 2016-04-12T13:05:30",
        "DAY_FIRST, 4/12/2016 13:05, 2016-12-04T13:05",
        "DAY_FIRST, 04.12.16 13:05:30, 2016-12-04T13:05:30",
        "DAY_FIRST, 31-01-2016 00:00, 2016-01-31T00:00",
        "MONTH_FIRST, 2016/4/12 13:05, 2016-04-12T13:05",
        "DAY_FIRST, 2016-04-12T13:05:30.2509, 2016-04-12T13:05:30.250",
        "DAY_FIRST, '2016-04-12 13:05:30,250', 2016-04-12T13:05:30.250",
        "DAY_FIRST, '12.4.2016, 1:05:30,25 pm', 2016-04-12T13:05:30.250",
        "MONTH_FIRST, 4/12/2016 12:00:00am, 2016-04-12T00:00",
    })
    void shouldReadTimeAsWrittenWhenOrderIsTold(DateOrder order, String text, LocalDateTime expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new WrittenTime(order).millis(bytes, 0, bytes.length))
                .isEqualTo(expected.toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/2016 1:05",
        "2016-12/04 1:05",
        "2016-4-2016 1:05",
        "4/12/2016T",
        "4/12/2016 1:05:30.",
        "4/12/2016  1:05"
    })
    void shouldReadNothingWhenItIsNoTime(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new WrittenTime(DateOrder.MONTH_FIRST).millis(bytes, 0, bytes.length))
                .isEqualTo(WrittenTime.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "4/12/2016 1:05:30 PM +0100, 3600000",
        "4/1/16 1:05+01, 3600000",
        "2016-04-12T13:05:30-05:30, -19800000",
        "2016-04-12 13:05:30.25  +18:00, 64800000",
        "2016-04-12T13:05Z, 0",
    })
    void shouldTellTheOffsetWhenATimeHasOne(String text, long offsetMs) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        WrittenTime time = new WrittenTime(DateOrder.MONTH_FIRST);
        assertThat(time.millisBesideOffset(bytes, 0, bytes.length)).isNotEqualTo(WrittenTime.UNREADABLE);
        assertThat(time.offsetMs()).isEqualTo(offsetMs);
        assertThat(time.millis(bytes, 0, bytes.length)).isEqualTo(WrittenTime.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+18:01", "+01:", "+1:00", "+01:60", "+01:00x", "Zulu", "+", "*01:00"})
    void shouldReadNothingWhenTheOffsetIsNone(String offset) {
        byte[] bytes = ("4/12/2016 13:05" + offset).getBytes(StandardCharsets.UTF_8);
        assertThat(new WrittenTime(DateOrder.MONTH_FIRST).millisBesideOffset(bytes, 0, bytes.length))
                .isEqualTo(WrittenTime.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"M/d/yyyy, MONTH_FIRST", "dd.MM.yyyy, DAY_FIRST", "d-M-yy, DAY_FIRST"})
    void shouldTellOrderFromPattern(String pattern, DateOrder expected) {
        assertThat(DateOrder.ofPattern(pattern)).contains(expected);
        assertThat(DateOrder.ofPattern("yyyy-MM-dd")).isEmpty();
    }
}
