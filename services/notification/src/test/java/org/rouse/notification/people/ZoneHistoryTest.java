package org.rouse.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneHistoryTest {

    private static final Instant FLIGHT = Instant.parse("2027-02-01T00:30:00Z");
    private static final ZoneHistory WESTWARD = new ZoneHistory(List.of(
            new ZoneHistory.InForce(Instant.parse("2027-01-01T00:00:00Z"), ZoneId.of("Europe/Berlin")),
            new ZoneHistory.InForce(FLIGHT, ZoneId.of("America/New_York"))));

    @Test
    void shouldUseZoneInForceWhenPersonMoves() {
        assertThat(WESTWARD.at(FLIGHT.minusMillis(1))).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(WESTWARD.at(FLIGHT)).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(WESTWARD.at(Instant.EPOCH)).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void shouldStayInDayAlreadyBegunWhenTravellingWestOverMidnight() {
        assertThat(WESTWARD.dayOf(FLIGHT.minusMillis(1))).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(WESTWARD.dayOf(FLIGHT)).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(WESTWARD.dayOf(Instant.parse("2027-02-02T05:00:00Z"))).isEqualTo(LocalDate.of(2027, 2, 2));
    }
}
