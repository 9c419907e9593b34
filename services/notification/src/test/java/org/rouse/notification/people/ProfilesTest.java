package org.rouse.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;

class ProfilesTest {

    private final Profiles profiles = new Profiles(new GateLimits(
            LocalTime.of(20, 0),
            LocalTime.of(8, 0),
            Duration.ofMinutes(40),
            Duration.ofMinutes(60),
            6,
            false,
            Duration.ofHours(2)));

    @Test
    void shouldClearForExerciseWhenAProviderDidAndNoSignStands() {
        assertThat(profiles.of(cleared().build()).cleared()).isTrue();
    }

    @Test
    void shouldLetExerciseWaitAndBreaksGoOnWhileASignIsToBeToldToTheProvider() {
        Person told = cleared()
                .setFlag(RedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER))
                .build();

        assertThat(profiles.of(told).cleared()).isFalse();
        assertThat(profiles.of(told).redFlag()).isFalse();
    }

    private static Person.Builder cleared() {
        return Person.newBuilder().setPersonId("anna").setClearance(Clearance.CLEARANCE_GIVEN);
    }
}
