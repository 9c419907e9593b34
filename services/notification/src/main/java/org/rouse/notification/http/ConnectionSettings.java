package org.rouse.notification.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one connection may take.
 *
 * @param bodyWithin from the head of a request to the end of its body; what takes longer ends the connection
 */
@ConfigurationProperties("rouse.notification.http")
record ConnectionSettings(@DefaultValue("30s") Duration bodyWithin) {

    ConnectionSettings {
        if (bodyWithin.isNegative() || bodyWithin.isZero()) {
            throw new IllegalArgumentException("rouse.notification.http.body-within must be positive");
        }
    }
}
