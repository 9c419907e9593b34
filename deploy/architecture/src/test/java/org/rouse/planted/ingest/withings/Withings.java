package org.rouse.planted.ingest.withings;

import org.rouse.planted.ingest.healthautoexport.HealthAutoExport;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Withings {

    long read() {
        return System.currentTimeMillis() + HealthAutoExport.class.hashCode();
    }
}
