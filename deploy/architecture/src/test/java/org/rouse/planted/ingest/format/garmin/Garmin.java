package org.rouse.planted.ingest.format.garmin;

import org.rouse.planted.ingest.format.fitbit.Fitbit;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Garmin {

    long read() {
        return System.currentTimeMillis() + Fitbit.class.hashCode();
    }
}
