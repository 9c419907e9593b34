package org.rouse.coaching.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        // 02:00 becomes 03:00; quiet until 02:30, which does not exist, ends with the change
        "2027-03-28T00:59:00Z, 20:00, 02:30, true",
        "2027-03-28T01:00:00Z, 20:00, 02:30, false",
        // quiet from 02:30, which does not exist, begins with the change
        "2027-03-28T00:59:00Z, 02:30, 08:00, false",
        "2027-03-28T01:00:00Z, 02:30, 08:00, true",
        // 03:00 becomes 02:00; quiet until 02:30 ends the second time
        "2027-10-31T00:30:00Z, 20:00, 02:30, true",
        "2027-10-31T01:29:00Z, 20:00, 02:30, true",
        "2027-10-31T01:30:00Z, 20:00, 02:30, false",
        // quiet from 02:30 begins the first time, and is not broken by the hour that comes again
        "2027-10-31T00:29:00Z, 02:30, 08:00, false",
        "2027-10-31T00:30:00Z, 02:30, 08:00, true",
        "2027-10-31T01:00:00Z, 02:30, 08:00, true",
        "2027-10-31T07:00:00Z, 20:00, 08:00, false"
    })
    void shouldHoldInBerlinWhenClocksChange(Instant now, LocalTime from, LocalTime to, boolean quiet) {
        assertThat(new QuietHours(from, to).contains(now, ZoneId.of("Europe/Berlin")))
                .isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        // Lord Howe shifts by 30 minutes: 2027-04-03T15:00Z, 02:00 (+11) becomes 01:30 (+10:30)
        "2027-04-03T14:44:00Z, 20:00, 01:45, true",
        "2027-04-03T15:14:00Z, 20:00, 01:45, true",
        "2027-04-03T15:15:00Z, 20:00, 01:45, false",
        // 2027-10-02T15:30Z, 02:00 (+10:30) becomes 02:30 (+11)
        "2027-10-02T15:29:00Z, 20:00, 02:15, true",
        "2027-10-02T15:30:00Z, 20:00, 02:15, false"
    })
    void shouldHoldOnLordHoweWhenClocksChange(Instant now, LocalTime from, LocalTime to, boolean quiet) {
        assertThat(new QuietHours(from, to).contains(now, ZoneId.of("Australia/Lord_Howe")))
                .isEqualTo(quiet);
    }

    @Test
    void shouldHoldInBeirutWhenDayHasNoMidnight() {
        QuietHours untilMidnight = new QuietHours(LocalTime.of(20, 0), LocalTime.MIDNIGHT);
        ZoneId beirut = ZoneId.of("Asia/Beirut"); // 2027-03-28: 00:00 becomes 01:00 at 22:00Z

        assertThat(untilMidnight.contains(Instant.parse("2027-03-27T21:59:00Z"), beirut))
                .isTrue();
        assertThat(untilMidnight.contains(Instant.parse("2027-03-27T22:00:00Z"), beirut))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // 2027-09-05: 00:00 (-4) becomes 01:00 (-3) at 04:00Z; a night until midnight ends with the change
        "2027-09-05T03:59:00Z, 20:00, 00:00, true",
        "2027-09-05T04:00:00Z, 20:00, 00:00, false",
        "2027-09-05T04:01:00Z, 20:00, 00:00, false",
        // and one from 00:30, which does not exist, begins with it
        "2027-09-05T03:59:00Z, 00:30, 08:00, false",
        "2027-09-05T04:00:00Z, 00:30, 08:00, true",
        "2027-09-05T10:59:00Z, 00:30, 08:00, true",
        "2027-09-05T11:00:00Z, 00:30, 08:00, false"
    })
    void shouldHoldInSantiagoWhenDayHasNoMidnight(Instant now, LocalTime from, LocalTime to, boolean quiet) {
        assertThat(new QuietHours(from, to).contains(now, ZoneId.of("America/Santiago")))
                .isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T18:59:00Z, 20:00, 2027-03-27T19:00:00Z",
        "2027-03-27T19:00:00Z, 20:00, 2027-03-28T18:00:00Z", // a day of 23 hours
        "2027-03-28T00:59:00Z, 02:30, 2027-03-28T01:00:00Z", // 02:30 does not exist
        "2027-10-31T00:29:00Z, 02:30, 2027-10-31T00:30:00Z", // 02:30 comes twice
        "2027-10-31T00:30:00Z, 02:30, 2027-11-01T01:30:00Z"
    })
    void shouldTellWhenNextNightBeginsInBerlin(Instant now, LocalTime from, Instant begin) {
        assertThat(new QuietHours(from, LocalTime.of(8, 0)).nextAfter(now, ZoneId.of("Europe/Berlin")))
                .isEqualTo(begin);
    }

    @Test
    void shouldNeverBeQuietWhenBothEndsAreEqual() {
        assertThat(QuietHours.NONE.contains(Instant.EPOCH, ZoneId.of("UTC"))).isFalse();
        assertThat(QuietHours.NONE.nextAfter(Instant.EPOCH, ZoneId.of("UTC"))).isEqualTo(Instant.MAX);
    }

    @Property
    void shouldFollowClockOnWallWhenZoneNeverChanges(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1439) int to) {
        LocalTime begin = LocalTime.ofSecondOfDay(from * 60L);
        LocalTime end = LocalTime.ofSecondOfDay(to * 60L);
        Instant now = Instant.ofEpochSecond(second);
        LocalTime local = now.atZone(ZoneId.of("Asia/Kolkata")).toLocalTime();
        boolean expected = from <= to
                ? !local.isBefore(begin) && local.isBefore(end)
                : !local.isBefore(begin) || local.isBefore(end);

        assertThat(new QuietHours(begin, end).contains(now, ZoneId.of("Asia/Kolkata")))
                .isEqualTo(expected);
    }

    /** Minute by minute, over the days of a change of clocks too. */
    @Property(tries = 100)
    void shouldMeasureTheTimeInWhichNobodyIsLeftAlone(
            @ForAll @IntRange(max = 47) int from,
            @ForAll @IntRange(max = 47) int to,
            @ForAll @IntRange(max = 4000) int minutes,
            @ForAll @LongRange(min = 1_806_000_000L / 60, max = 1_806_300_000L / 60) long start) {
        QuietHours hours = new QuietHours(LocalTime.of(from / 2, from % 2 * 30), LocalTime.of(to / 2, to % 2 * 30));
        ZoneId berlin = ZoneId.of("Europe/Berlin"); // 2027-03-28T01:00Z is 1806195600
        Instant first = Instant.ofEpochSecond(start * 60);

        long outside = LongStream.range(start, start + minutes)
                .filter(minute -> !hours.contains(Instant.ofEpochSecond(minute * 60), berlin))
                .count();

        assertThat(hours.outside(first, first.plus(Duration.ofMinutes(minutes)), berlin))
                .isEqualTo(Duration.ofMinutes(outside));
    }
}
