package org.rouse.planted.ingest.oura;

import org.rouse.planted.ingest.withings.Withings;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Oura {

    long read() {
        return System.currentTimeMillis() + Withings.class.hashCode();
    }
}
