package org.rouse.coaching.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ZoneInForce;

class ProfileChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-19T12:00:00Z");

    @Test
    void shouldApplyTheFirstZoneToAllTimeBefore() {
        Person person = ProfileChange.next("ada", Optional.empty(), in("Europe/Berlin"), NOW);

        assertThat(person.getZonesList()).containsExactly(zone(0, "Europe/Berlin"));
        assertThat(person.getRevision()).isEqualTo(1);
    }

    @Test
    void shouldAddAChangedZoneAsOfNow() {
        Person before = ProfileChange.next("ada", Optional.empty(), in("Europe/Berlin"), NOW);

        Person moved = ProfileChange.next("ada", Optional.of(before), in("Asia/Tokyo"), NOW);
        Person stayed = ProfileChange.next("ada", Optional.of(moved), in("Asia/Tokyo"), NOW.plusSeconds(1));

        assertThat(stayed.getZonesList())
                .containsExactly(zone(0, "Europe/Berlin"), zone(NOW.toEpochMilli(), "Asia/Tokyo"));
        assertThat(stayed.getRevision()).isEqualTo(3);
    }

    @Test
    void shouldKeepWhatACoachSetWhenItIsAbsent() {
        Person before = Person.newBuilder()
                .setClearance(Clearance.CLEARANCE_GIVEN)
                .setRedFlag(true)
                .addCoachIds("carl")
                .build();

        Person next = ProfileChange.next("ada", Optional.of(before), in("UTC"), NOW);

        assertThat(next.getClearance()).isEqualTo(Clearance.CLEARANCE_GIVEN);
        assertThat(next.getRedFlag()).isTrue();
        assertThat(next.getCoachIdsList()).containsExactly("carl");
    }

    @Test
    void shouldReadBackWhatWasAskedFor() {
        Profile asked = profile(
                "Europe/Berlin",
                new Profile.Prompts(
                        LocalTime.of(21, 30),
                        LocalTime.of(7, 0),
                        4,
                        30,
                        NOW,
                        false,
                        List.of(new Profile.Busy(NOW, NOW.plusSeconds(3600))),
                        true,
                        90),
                new Profile.HeartRate(60, 180, false));

        Profile read = ProfileReading.of(ProfileChange.next("ada", Optional.empty(), asked, NOW));

        assertThat(read.prompts()).isEqualTo(asked.prompts());
        assertThat(read.heartRate()).isEqualTo(asked.heartRate());
        assertThat(read.movement()).isEqualTo(asked.movement());
        assertThat(read.aerobic()).isEqualTo(asked.aerobic());
        assertThat(read.aggravatingActivities()).containsExactly("running");
    }

    @Test
    void shouldRefuseAZoneThatIsNone() {
        assertThatThrownBy(() -> ProfileChange.next("ada", Optional.empty(), in("Europe/Nowhere"), NOW))
                .isInstanceOf(BadProfileException.class)
                .hasMessageContaining("zone");
    }

    @Test
    void shouldRefuseAMaximumHeartRateBelowTheOneAtRest() {
        Profile asked = profile("UTC", null, new Profile.HeartRate(80, 80, false));

        assertThatThrownBy(() -> ProfileChange.next("ada", Optional.empty(), asked, NOW))
                .isInstanceOf(BadProfileException.class)
                .hasMessageContaining("heartRate.maximumBpm");
    }

    private static Profile in(String zone) {
        return new Profile(null, null, zone, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Profile profile(
            String zone, Profile.@Nullable Prompts prompts, Profile.@Nullable HeartRate heartRate) {
        return new Profile(
                "Ada",
                "en",
                zone,
                null,
                null,
                null,
                null,
                new Profile.Movement(1, 30),
                prompts,
                new Profile.Aerobic(200, 60),
                heartRate,
                List.of("running"),
                null,
                null);
    }

    private static ZoneInForce zone(long fromMs, String zone) {
        return ZoneInForce.newBuilder().setFromMs(fromMs).setZone(zone).build();
    }
}
