package org.rouse.planted.ingest.openmhealth;

import org.rouse.planted.ingest.garmin.Garmin;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class OpenMhealth {

    long read() {
        return System.currentTimeMillis() + Garmin.class.hashCode();
    }
}
