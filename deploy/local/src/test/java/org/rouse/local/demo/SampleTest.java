package org.rouse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void shouldHoldFourWholeDaysOfFourPeople() {
        List<DemoPerson> people = Sample.people(4);
        assertThat(people).hasSize(4).allSatisfy(person -> {
            assertThat(person.steps()).hasSize(Sample.minutes(Sample.DAYS));
            assertThat(Instant.ofEpochSecond(person.firstMinute() * 60))
                    .isEqualTo(Instant.parse("2016-04-12T04:00:00Z"));
        });
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
