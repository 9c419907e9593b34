package org.rouse.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one connection, for which Spring Boot has only an idle timeout, and of one caller.
 *
 * @param headWithin      from the first byte of a request to the end of its head; a slower request is answered 408
 * @param bodyWithin      from there to the end of its body; zero where the service limits the pace itself
 * @param writesPerMinute changes under {@code /api/v1} that one caller may make in the long run; more are answered 429
 * @param writesAtOnce    changes that one caller may make in a burst, after a while without any
 */
@ConfigurationProperties("rouse.http")
record ConnectionSettings(
        @DefaultValue("20s") Duration headWithin,
        @DefaultValue("30s") Duration bodyWithin,
        @DefaultValue("600") int writesPerMinute,
        @DefaultValue("600") int writesAtOnce) {

    ConnectionSettings {
        if (headWithin.isNegative() || headWithin.isZero()) {
            throw new IllegalArgumentException("rouse.http.head-within must be positive");
        }
        if (bodyWithin.isNegative()) {
            throw new IllegalArgumentException("rouse.http.body-within must not be negative");
        }
        if (writesPerMinute < 1) {
            throw new IllegalArgumentException("rouse.http.writes-per-minute must be at least 1");
        }
        if (writesAtOnce < 1) {
            throw new IllegalArgumentException("rouse.http.writes-at-once must be at least 1");
        }
    }
}
