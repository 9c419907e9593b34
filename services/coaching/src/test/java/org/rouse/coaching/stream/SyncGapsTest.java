package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.decision.eligibility.QuietHours;

/** Live prompts depend on how devices report by day: quiet hours are the default ones, in UTC. */
class SyncGapsTest {

    private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    private QuietHours quiet = NIGHT;
    private ZoneId zone = ZoneOffset.UTC;
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

    /** Uploads within a minute of each other are one sync. */
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

    /**
     * A device that reports every twenty minutes by day is still live in the morning, whether it is silent or reports hourly in the night.
     */
    @ParameterizedTest
    @CsvSource({"60", "180", "720"})
    void shouldGoByTheDayWhateverComesAtNight(int minutesAtNight) {
        hears(0);
        while (now.isBefore(Instant.parse("2027-02-01T20:00:00Z"))) {
            hears(20 * 60);
        }
        while (now.isBefore(Instant.parse("2027-02-02T08:00:00Z"))) {
            hears(minutesAtNight * 60);
        }
        assertThat(gaps.every()).contains(Duration.ofMinutes(20));

        hears(20 * 60);
        assertThat(gaps.every()).contains(Duration.ofMinutes(20));
    }

    /** The device syncs a few times by day and never at night; the night makes none of the gaps longer. */
    @Test
    void shouldNotTakeTheNightForAGap() {
        hears(0);
        for (int i = 0; i < 3; i++) {
            hears(8 * 3600); // 20:00
            hears(12 * 3600 + 1200); // 8:20
            hears(1200);
            hears(1200);
            hears(3 * 3600); // noon
        }

        assertThat(gaps.minutes()).containsExactly(20, 20, 20, 180, 480, 20, 20, 20, 180);
    }

    /** A device that reports once a day, at night, reports nothing by day. */
    @Test
    void shouldCountTheDayOfWhoTellsAtNightAlone() {
        now = Instant.parse("2027-02-01T22:00:00Z");
        hears(0);
        for (int i = 0; i < 4; i++) {
            hears(24 * 3600);
        }

        assertThat(gaps.every()).contains(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({"UTC, 20", "Asia/Tokyo, "})
    void shouldGoByTheNightWhereThePersonIs(String where, Integer every) {
        zone = ZoneId.of(where);
        hears(0); // nine in the evening in Tokyo
        for (int i = 0; i < 4; i++) {
            hears(1200);
        }

        assertThat(gaps.every()).isEqualTo(Optional.ofNullable(every).map(Duration::ofMinutes));
    }

    @Test
    void shouldCountEveryHourOfWhoIsNeverLeftAlone() {
        quiet = QuietHours.NONE;
        now = Instant.parse("2027-02-01T22:00:00Z");
        hears(0);
        for (int i = 0; i < 4; i++) {
            hears(3600);
        }

        assertThat(gaps.every()).contains(Duration.ofHours(1));
    }

    @Test
    void shouldKeepNoLongerGapThanAWeek() {
        quiet = QuietHours.NONE;
        hears(0);
        hears(30 * 24 * 3600);

        assertThat(gaps.minutes()).containsExactly(7 * 24 * 60);
        assertThat(SyncGaps.decode(gaps.encode())).isEqualTo(gaps);
    }

    @Test
    void shouldFollowADeviceThatTellsOftenerNow() {
        hears(0);
        for (int i = 0; i < 7; i++) {
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
        gaps = gaps.heard(now, quiet, zone);
    }
}
