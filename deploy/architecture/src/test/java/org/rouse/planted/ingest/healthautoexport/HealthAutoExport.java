package org.rouse.planted.ingest.healthautoexport;

import org.rouse.planted.ingest.healthconnect.HealthConnect;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class HealthAutoExport {

    long read() {
        return System.currentTimeMillis() + HealthConnect.class.hashCode();
    }
}
