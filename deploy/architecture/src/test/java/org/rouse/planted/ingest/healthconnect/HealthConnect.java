package org.rouse.planted.ingest.healthconnect;

import org.rouse.planted.ingest.googlehealth.GoogleHealth;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class HealthConnect {

    long read() {
        return System.currentTimeMillis() + GoogleHealth.class.hashCode();
    }
}
