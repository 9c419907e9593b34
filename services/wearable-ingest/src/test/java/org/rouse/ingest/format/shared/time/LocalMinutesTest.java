package org.rouse.ingest.format.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalMinutesTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28T01:59, 2027-03-28T00:59:00Z",
        "Europe/Berlin, 2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "Europe/Berlin, 2027-10-31T01:59, 2027-10-30T23:59:00Z",
        "Europe/Berlin, 2027-10-31T03:00, 2027-10-31T02:00:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:29, 2027-04-03T14:29:00Z",
        "Australia/Lord_Howe, 2027-04-04T02:00, 2027-04-03T15:30:00Z",
        "Australia/Lord_Howe, 2027-10-03T02:30, 2027-10-02T15:30:00Z",
        "Asia/Kathmandu, 2027-01-01T00:00, 2026-12-31T18:15:00Z",
    })
    void shouldPlaceWallTimeThatHappenedOnce(String zone, LocalDateTime wall, Instant instant) {
        assertThat(epochMinute(zone, wall)).isEqualTo(instant.getEpochSecond() / 60);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28T02:00",
        "Europe/Berlin, 2027-03-28T02:59",
        "Asia/Beirut, 2027-03-28T00:30",
        "America/Santiago, 2027-09-05T00:00",
        "Australia/Lord_Howe, 2027-10-03T02:29",
    })
    void shouldSayNeverHappenedWhenClocksSkippedIt(String zone, LocalDateTime wall) {
        assertThat(epochMinute(zone, wall)).isEqualTo(LocalMinutes.NEVER_HAPPENED);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-10-31T02:00, 60, 2027-10-31T00:00:00Z, 2027-10-31T01:00:00Z",
        "Europe/Berlin, 2027-10-31T02:59, 60, 2027-10-31T00:59:00Z, 2027-10-31T01:59:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:30, 30, 2027-04-03T14:30:00Z, 2027-04-03T15:00:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:59, 30, 2027-04-03T14:59:00Z, 2027-04-03T15:29:00Z",
    })
    void shouldAskWhichIsMeantWhenWallTimeHappenedTwice(
            String zone, LocalDateTime wall, long between, Instant first, Instant second) {
        LocalMinutes minutes = new LocalMinutes(ZoneId.of(zone));
        assertThat(minutes.epochMinute(wallMinute(wall))).isEqualTo(LocalMinutes.HAPPENED_TWICE);
        assertThat(minutes.epochMinute(wallMinute(wall), Occurrence.UNTOLD)).isEqualTo(LocalMinutes.HAPPENED_TWICE);
        assertThat(minutes.epochMinute(wallMinute(wall), Occurrence.FIRST)).isEqualTo(first.getEpochSecond() / 60);
        assertThat(minutes.epochMinute(wallMinute(wall), Occurrence.SECOND)).isEqualTo(second.getEpochSecond() / 60);
        assertThat(minutes.minutesBetween(wallMinute(wall))).isEqualTo(between);
        assertThat(minutes.minutesBetween(wallMinute(wall.minusHours(2)))).isZero();
    }

    @Test
    void shouldForgetRememberedHourWhenAskedAboutAnother() {
        LocalMinutes berlin = new LocalMinutes(ZoneId.of("Europe/Berlin"));
        long summer = berlin.epochMinute(wallMinute(LocalDateTime.parse("2027-07-01T12:00")));
        long winter = berlin.epochMinute(wallMinute(LocalDateTime.parse("2027-01-01T12:00")));
        assertThat(summer).isEqualTo(Instant.parse("2027-07-01T10:00:00Z").getEpochSecond() / 60);
        assertThat(winter).isEqualTo(Instant.parse("2027-01-01T11:00:00Z").getEpochSecond() / 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Asia/Beirut"})
    void shouldAgreeWithTheZoneRulesWhenAskedThroughAYear(String zoneId) {
        ZoneId zone = ZoneId.of(zoneId);
        LocalMinutes minutes = new LocalMinutes(zone);
        long first = wallMinute(LocalDateTime.parse("2027-01-01T00:00"));
        for (long wallMinute = first; wallMinute < first + 366 * 1440; wallMinute += 7) {
            assertThat(minutes.epochMinute(wallMinute)).isEqualTo(expected(zone, wallMinute));
        }
    }

    @Property
    void shouldAgreeWithTheZoneRulesWhenAskedAnywhere(
            @ForAll @LongRange(min = 10_000_000, max = 40_000_000) long wallMinute) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        assertThat(new LocalMinutes(zone).epochMinute(wallMinute)).isEqualTo(expected(zone, wallMinute));
    }

    private static long expected(ZoneId zone, long wallMinute) {
        LocalDateTime wall = LocalDateTime.ofEpochSecond(wallMinute * 60, 0, ZoneOffset.UTC);
        int times = zone.getRules().getValidOffsets(wall).size();
        if (times > 1) {
            return LocalMinutes.HAPPENED_TWICE;
        }
        return times == 1 ? wall.atZone(zone).toEpochSecond() / 60 : LocalMinutes.NEVER_HAPPENED;
    }

    private static long epochMinute(String zone, LocalDateTime wall) {
        return new LocalMinutes(ZoneId.of(zone)).epochMinute(wallMinute(wall));
    }

    private static long wallMinute(LocalDateTime wall) {
        return wall.toEpochSecond(ZoneOffset.UTC) / 60;
    }
}
