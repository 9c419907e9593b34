package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncGapsTest {

    private static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");

    private SyncGaps gaps = SyncGaps.NONE;
    private Instant now = NOON;

    @Test
    void shouldSayNothingOfSomebodyWhoToldFewTimes() {
        hears(0);
        for (int i = 0; i < 3; i++) {
            hears(3600);
        }
        assertThat(gaps.every()).isEmpty();

        hears(3600);

        assertThat(gaps.every()).contains(Duration.ofMinutes(60));
    }

    /** What comes within a minute of what came before is one sync. */
    @ParameterizedTest
    @CsvSource({"59, 60", "60, 59"})
    void shouldTakePartsOfASyncForOne(int secondsLater, int every) {
        hears(0);
        for (int i = 0; i < 4; i++) {
            hears(secondsLater);
            hears(3600 - secondsLater);
        }

        assertThat(gaps.every().orElseThrow()).isLessThanOrEqualTo(Duration.ofMinutes(every));
        assertThat(SyncGaps.decode(gaps.encode())).isEqualTo(gaps);
    }

    /** The night of somebody whose device tells hourly makes no daily one of it. */
    @Test
    void shouldNotBeMisledByANight() {
        hears(0);
        for (int i = 0; i < 6; i++) {
            hears(3600);
        }
        hears(9 * 3600);

        assertThat(gaps.every()).contains(Duration.ofMinutes(60));
    }

    @Test
    void shouldFollowADeviceThatTellsOftenerNow() {
        hears(0);
        for (int i = 0; i < 9; i++) {
            hears(3600);
        }
        for (int i = 0; i < 5; i++) {
            hears(60);
        }

        assertThat(gaps.every()).contains(Duration.ofMinutes(1));
        assertThat(SyncGaps.decode(gaps.encode())).isEqualTo(gaps);
    }

    private void hears(int secondsLater) {
        now = now.plusSeconds(secondsLater);
        gaps = gaps.heard(now);
    }
}
