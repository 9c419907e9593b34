package org.rouse.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The waits between attempts: doubling, with jitter, and never shorter than the provider asks for.
 *
 * @param first  wait after the first attempt, before jitter
 * @param most   longest wait of our own
 * @param jitter from 0 (inclusive) to 1 (exclusive)
 */
public record Backoff(Duration first, Duration most, DoubleSupplier jitter) {

    /**
     * The wait after so many attempts: from half of the doubled wait up to all of it. A wait that the provider asks for comes first, and a
     * share of our own on top of it, so that many prompts delayed by one answer are not retried at the same instant.
     *
     * @param attempts made so far, from 1
     */
    public Duration after(int attempts, Optional<Duration> asked) {
        long doubled = first.toMillis() << Math.min(attempts - 1, 16);
        long whole = Math.min(doubled, most.toMillis());
        long own = whole / 2 + (long) (whole / 2.0 * jitter.getAsDouble());
        return asked.map(wait -> wait.plusMillis(own / 4)).orElse(Duration.ofMillis(own));
    }
}
