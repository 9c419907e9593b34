package org.rouse.ingest.format.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTimeTest {

    private static final long YEAR_9999 = 253_402_300_799_999L;

    @Property(tries = 2_000)
    void shouldAgreeWithThePlatformWhenTextIsWrittenByIt(
            @ForAll @LongRange(min = -62_100_000_000_000L, max = YEAR_9999 - 86_400_000) long millis,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        if (time.getYear() > 0 && time.getYear() <= 9999) {
            String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            assertThat(WrittenTime.instantMs(Dialect.STRICT, text)).as(text).isEqualTo(millis);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T08:00",
                "2026-11-22 08:00Z",
                "2026-13-22T08:00Z",
                "2026-02-29T08:00Z",
                "2026-11-31T08:00Z",
                "2026-11-22T24:00Z",
                "2026-11-22T08:60Z",
                "2026-11-22T08:00:60Z",
                "2026-11-22T08:00:00.Z",
                "2026-11-22T08:00:00,5Z",
                "2026-11-22T08:00:00.1234567890Z",
                "2026-11-22T08:00+1",
                "2026-11-22T08:00+19:00",
                "2026-11-22T08:00+01:60",
                "2026-11-22T08:00:0Z",
                "2026-11-22T08:00:00+01:00x",
                "20261122T080000Z",
                "2026-11-22T08:00:00*01:00"
            })
    void shouldRefuseWhenTextIsNoInstant(String text) {
        assertThat(WrittenTime.instantMs(Dialect.STRICT, text)).isEqualTo(WrittenTime.UNREADABLE);
    }
}
