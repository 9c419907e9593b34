package org.rouse.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one connection may take. Spring Boot has a setting for idle ones alone.
 *
 * @param headWithin from the first byte of a request to the end of its head; what takes longer is answered 408
 * @param bodyWithin from there to the end of its body; zero where the service keeps a pace of its own
 */
@ConfigurationProperties("rouse.http")
record ConnectionSettings(
        @DefaultValue("20s") Duration headWithin,
        @DefaultValue("30s") Duration bodyWithin) {

    ConnectionSettings {
        if (headWithin.isNegative() || headWithin.isZero()) {
            throw new IllegalArgumentException("rouse.http.head-within must be positive");
        }
        if (bodyWithin.isNegative()) {
            throw new IllegalArgumentException("rouse.http.body-within must not be negative");
        }
    }
}
