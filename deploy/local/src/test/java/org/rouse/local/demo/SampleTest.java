package org.rouse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void shouldHoldFourWholeDaysOfFourPeople() {
        List<DemoPerson> people = Sample.people(4, LocalDate.parse("2026-11-19"), NEW_YORK);
        assertThat(people).hasSize(4).allSatisfy(person -> {
            assertThat(person.steps()).hasSize(Sample.DAYS * 1440);
            assertThat(Instant.ofEpochSecond(person.firstMinute() * 60))
                    .isEqualTo(Instant.parse("2026-11-19T05:00:00Z"));
        });
    }

    /** Today counts among the days once enough of it has passed. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T14:59:59Z, 2, 2026-11-18T08:00-05:00",
        "2026-11-20T15:00:00Z, 2, 2026-11-19T08:00-05:00",
        "2026-11-20T15:00:00Z, 1, 2026-11-20T08:00-05:00",
        "2026-11-20T05:00:00Z, 1, 2026-11-19T08:00-05:00",
        "2026-11-02T15:00:00Z, 2, 2026-11-01T08:00-05:00",
        "2026-11-02T15:00:00Z, 3, 2026-10-31T08:00-04:00"
    })
    void shouldBeginInTheMorningSoManyDaysAgo(Instant now, int days, OffsetDateTime begins) {
        assertThat(Sample.begins(days, now, NEW_YORK).toOffsetDateTime()).isEqualTo(begins);
    }

    @Test
    void shouldBeginAgainAfterTheLastMinute() {
        DemoPerson person = new DemoPerson(
                "a",
                "A",
                24_000_000,
                new int[] {7, 5, 0, 3},
                new int[] {1, 1, 0, 0},
                new boolean[] {true, false, false, true},
                Device.LIVE);
        assertThat(SyncBody.of(person, 3, 6))
                .contains("\"start\":\"2015-08-19T16:03:00Z\",\"values\":[3,7,5]")
                .contains("{\"start\":\"2015-08-19T16:03:00Z\",\"end\":\"2015-08-19T16:05:00Z\",\"stage\":\"asleep\"}");
    }

    @Test
    void shouldSendMinutesAndTheNightThatEndedAmongThem() {
        DemoPerson person = new DemoPerson(
                "a",
                "A",
                24_000_000,
                new int[] {0, 5, 0, 0},
                new int[] {0, 1, 0, 0},
                new boolean[] {true, true, false, false},
                Device.LIVE);
        assertThat(SyncBody.of(person, 1, 3))
                .contains("\"start\":\"2015-08-19T16:01:00Z\",\"values\":[5,0]", "\"values\":[1,0]")
                .contains(
                        "\"sleep\":[{\"start\":\"2015-08-19T16:00:00Z\",\"end\":\"2015-08-19T16:02:00Z\",\"stage\":\"asleep\"}]");
        assertThat(SyncBody.of(person, 3, 4)).doesNotContain("sleep");
    }
}
