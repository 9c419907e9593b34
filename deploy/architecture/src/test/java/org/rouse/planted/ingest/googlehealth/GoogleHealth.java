package org.rouse.planted.ingest.googlehealth;

import org.rouse.planted.ingest.fitbit.Fitbit;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class GoogleHealth {

    long read() {
        return System.currentTimeMillis() + Fitbit.class.hashCode();
    }
}
