package org.rouse.coaching.movement.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local days over clock changes and changes of zone. */
class ZoneHistoryTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28, 1380",
        "Europe/Berlin, 2027-10-31, 1500",
        "Asia/Beirut, 2027-03-28, 1380",
        "America/Santiago, 2027-09-05, 1380",
        "Australia/Lord_Howe, 2027-10-03, 1410",
        "Australia/Lord_Howe, 2027-04-04, 1470",
        "Pacific/Apia, 2011-12-30, 0",
        "UTC, 2027-03-28, 1440"
    })
    void shouldLastAsLongAsTheZoneSays(String zone, LocalDate date, int minutes) {
        assertThat(ZoneHistory.of(ZoneId.of(zone)).day(date).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, Asia/Tokyo", "Asia/Tokyo, America/Los_Angeles", "Pacific/Auckland, Pacific/Honolulu"})
    void shouldPartTimeWithoutGapOrOverlapWhenThePersonMoves(String before, String after) {
        ZoneHistory zones = new ZoneHistory(List.of(
                new ZoneHistory.ZoneInForce(Instant.parse("2016-04-13T10:00:30Z"), ZoneId.of(after)),
                new ZoneHistory.ZoneInForce(Instant.EPOCH, ZoneId.of(before))));

        LocalDay day = zones.day(LocalDate.of(2016, 4, 10));
        for (int i = 0; i < 7; i++) {
            LocalDay next = zones.day(day.date().plusDays(1));
            assertThat(next.firstMinute()).isEqualTo(day.endMinute());
            if (next.minutes() > 0) {
                assertThat(zones.dateOf(next.firstMinute())).isEqualTo(next.date());
                assertThat(zones.dateOf(next.endMinute() - 1)).isEqualTo(next.date());
            }
            day = next;
        }
    }

    @Test
    void shouldLengthenTheDayWhenThePersonFliesWest() {
        ZoneHistory zones = new ZoneHistory(List.of(
                new ZoneHistory.ZoneInForce(Instant.EPOCH, ZoneId.of("Europe/Berlin")),
                new ZoneHistory.ZoneInForce(Instant.parse("2016-04-13T12:00:00Z"), ZoneId.of("America/New_York"))));

        assertThat(zones.day(LocalDate.of(2016, 4, 13)).minutes()).isEqualTo(1440 + 360);
        assertThat(zones.zoneAt(Instant.parse("2016-04-13T11:59:59Z"))).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
