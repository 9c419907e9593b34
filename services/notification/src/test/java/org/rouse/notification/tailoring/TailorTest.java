package org.rouse.notification.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailorTest {

    @ParameterizedTest
    @CsvSource({
        "29, 10:59, SITTING_MORNING",
        "29, 11:00, SITTING",
        "29, 16:59, SITTING",
        "29, 17:00, SITTING_LATE",
        "30, 10:59, SITTING_HALF_HOUR",
        "59, 17:00, SITTING_HALF_HOUR",
        "60, 12:00, SITTING_HOUR"
    })
    void shouldTellOccasionByLengthAndTimeOfDay(int minutes, LocalTime now, Situation expected) {
        assertThat(Tailor.sitting(minutes, now, "walking")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20", "30", "60"})
    void shouldSpeakOfNoWalkToWhoDoesNotWalk(int minutes) {
        LocalTime noon = LocalTime.NOON;

        assertThat(Tailor.sitting(minutes, noon, "standing")).isEqualTo(Situation.SITTING);
        assertThat(Tailor.sitting(minutes, noon, "seated")).isEqualTo(Situation.SEATED_BREAK);
        assertThat(Tailor.repeated("seated")).isEqualTo(Situation.SEATED_BREAK);
        assertThat(Tailor.repeated("walking")).isEqualTo(Situation.AFTER_SNOOZE);
    }
}
