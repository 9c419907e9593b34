package org.rouse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplayClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant EIGHT = Instant.parse("2026-11-20T07:00:00Z");

    private final AtomicLong nanos = new AtomicLong(77);
    private Instant real = Instant.MAX;

    @Test
    void shouldStandStillUntilItBegins() {
        ReplayClock clock = at(EIGHT);
        pass(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(EIGHT);
    }

    @Test
    void shouldRunBySpeedWhenItIsDay() {
        ReplayClock clock = begun(EIGHT);
        pass(Duration.ofSeconds(6));
        assertThat(clock.instant()).isEqualTo(EIGHT.plus(Duration.ofMinutes(60)));
    }

    @Test
    void shouldRunFasterThroughTheNight() {
        ReplayClock clock = begun(EIGHT);
        pass(Duration.ofSeconds(87 + 5)); // 14.5 h of day until 22:30, then 5 s of night
        assertThat(clock.instant())
                .isEqualTo(Instant.parse("2026-11-20T21:30:00Z").plusSeconds(5 * 6000));
    }

    @Test
    void shouldSlowDownInTheMorning() {
        ReplayClock clock = begun(Instant.parse("2026-11-20T21:30:00Z"));
        pass(Duration.ofMillis(5400 + 1000)); // nine hours of night, then a second of day
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-21T06:40:00Z"));
    }

    @Test
    void shouldEndWhereItWouldHoweverOftenItIsAsked() {
        ReplayClock asked = begun(EIGHT);
        ReplayClock left = begun(EIGHT);
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofSeconds(1));
            asked.instant();
        }
        assertThat(Duration.between(asked.instant(), left.instant()).abs()).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void shouldBeTheRealOneOnceItHasCaughtUp() {
        real = EIGHT.plus(Duration.ofMinutes(30));
        ReplayClock clock = begun(EIGHT);
        pass(Duration.ofMillis(2999));
        assertThat(clock.hasCaughtUp()).isFalse();
        assertThat(clock.instant()).isEqualTo(real.minusMillis(600));
        pass(Duration.ofMillis(1));
        assertThat(clock.hasCaughtUp()).isTrue();
        assertThat(clock.instant()).isEqualTo(real);
        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).as("no faster than life").isEqualTo(real);
        real = real.plusSeconds(10);
        assertThat(clock.instant()).isEqualTo(real);
    }

    @Test
    void shouldNotRunBackwardsWithTheRealOne() {
        real = EIGHT.plus(Duration.ofMinutes(1));
        ReplayClock clock = begun(EIGHT);
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(real);
        Instant seen = real;
        real = real.minusSeconds(5);
        assertThat(clock.instant()).isEqualTo(seen);
    }

    private ReplayClock at(Instant first) {
        return new ReplayClock(first, BERLIN, 600, nanos::get, () -> real);
    }

    private ReplayClock begun(Instant first) {
        ReplayClock clock = at(first);
        clock.begin();
        return clock;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
