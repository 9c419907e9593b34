package org.rouse.ingest.format.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {

    private static final List<String> FORMS = List.of(
            "uuuu-MM-dd'T'HH:mm:ssXXX",
            "uuuu-MM-dd HH:mm:ss Z",
            "uuuu-MM-dd'T'HH:mm:ssZ",
            "uuuu-MM-dd'T'HH:mm:ss.SSSXXX",
            "uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    @Property(tries = 2000)
    void shouldReadEveryFormOfEveryInstant(
            @ForAll @LongRange(min = -62_000_000_000L, max = 253_000_000_000L) long second,
            @ForAll @IntRange(max = 999) int millisecond,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset,
            @ForAll @IntRange(max = 4) int form) {
        Instant at = Instant.ofEpochSecond(second, form > 2 ? millisecond * 1_000_000L : 0);
        String text = DateTimeFormatter.ofPattern(FORMS.get(form))
                .format(at.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));
        assertThat(IsoTimes.instantMs(text)).as(text).hasValue(at.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05",
                "2026-01-02T24:04:05Z",
                "2026-01-02T03:60:05Z",
                "2026-01-02T03:04:60Z",
                "2026-01-02T03:04:05+18:01",
                "2026-01-02T03:04:05+1:00",
                "2026-01-02T03:04:05+01:60",
                "2026-01-0ZT03:04:05Z",
                "2026-02-29T03:04:05Z",
                "2026-02-30T03:04+01:00",
                "2026-04-31 03:04:05 +0100",
                "2026-01-02T03:04:05ZZ",
                "2026-01-02T03:04:05+01:00Z",
                "yesterday",
                ""
            })
    void shouldTellWhatIsNoTime(String text) {
        assertThat(IsoTimes.instantMs(text)).isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T24:00:00Z",
                "2026-01-03T00:00Z",
                "2026-01-03T01:00+01:00",
                "2026-01-03T01:00+0100",
                "2026-01-03 01:00:00 +01",
                "2026-01-02T19:00:00.000000000-05:00"
            })
    void shouldReadRarerFormsOfOneInstant(String text) {
        assertThat(IsoTimes.instantMs(text))
                .hasValue(Instant.parse("2026-01-03T00:00:00Z").toEpochMilli());
    }

    @Property(tries = 1000)
    void shouldReadEveryWallTime(
            @ForAll @LongRange(min = -62_000_000_000L, max = 253_000_000_000L) long second,
            @ForAll @IntRange(max = 999) int millisecond,
            @ForAll boolean fraction) {
        LocalDateTime wall =
                LocalDateTime.ofEpochSecond(second, fraction ? millisecond * 1_000_000 : 0, ZoneOffset.UTC);
        String text = DateTimeFormatter.ofPattern(fraction ? "uuuu-MM-dd' 'HH:mm:ss.SSS" : "uuuu-MM-dd'T'HH:mm:ss")
                .format(wall);
        assertThat(IsoTimes.wallMs(text))
                .as(text)
                .hasValue(wall.toInstant(ZoneOffset.UTC).toEpochMilli());
        assertThat(IsoTimes.clockMs(text.substring(11)))
                .as(text)
                .hasValue(wall.toLocalTime().toNanoOfDay() / 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29T10:00:00", "2026-01-02T24:00:00", "2026-01-02T10:00:00Z", "10:00:00", ""})
    void shouldReadNoWallTimeWhenThereIsNone(String text) {
        assertThat(IsoTimes.wallMs(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00:00", "10:60:00", "10:00:60", "1a:00:00", "10:00:00Z", ""})
    void shouldReadNoClockTimeWhenThereIsNone(String text) {
        assertThat(IsoTimes.clockMs(text)).isEmpty();
    }

    @Property(tries = 1000)
    void shouldReadStrictTimesAsThePlatformDoes(
            @ForAll @LongRange(min = -62_000_000_000L, max = 253_000_000_000L) long second,
            @ForAll @IntRange(max = 999) int millisecond,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset,
            @ForAll @IntRange(max = 4) int form) {
        String text = DateTimeFormatter.ofPattern(FORMS.get(form))
                .format(Instant.ofEpochSecond(second, millisecond * 1_000_000L)
                        .atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));
        OptionalLong expected;
        try {
            expected = OptionalLong.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeParseException e) {
            expected = OptionalLong.empty(); // a space, or an offset without its colon
        }
        assertThat(WrittenTime.instantMs(Dialect.STRICT, text))
                .as(text)
                .isEqualTo(expected.orElse(WrittenTime.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02 03:04:05Z",
                "2026-01-02T03:04:05+0100",
                "2026-01-02T03:04:05 +01:00",
                "2026-01-02T24:00:00Z",
                "2026-02-29T03:04:05Z",
                "2026-01-02T",
                ""
            })
    void shouldReadNoStrictTimeInALooserForm(String text) {
        assertThat(WrittenTime.instantMs(Dialect.STRICT, text)).isEqualTo(WrittenTime.UNREADABLE);
    }
}
