package org.rouse.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {

    @Property
    void shouldNeverComeBackEarlierThanAsked(
            @ForAll @IntRange(min = 0, max = 100_000) int asked,
            @ForAll @IntRange(min = 1, max = 1_000) int attempts,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double jitter) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> jitter);
        Duration wait = Duration.ofSeconds(asked);

        assertThat(backoff.after(attempts, Optional.of(wait))).isGreaterThanOrEqualTo(wait);
        assertThat(backoff.after(attempts, Optional.empty())).isBetween(Duration.ofMillis(500), Duration.ofSeconds(60));
    }
}
