package org.rouse.planted.ingest.fitbit;

import org.rouse.planted.ingest.actigraph.Actigraph;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Fitbit {

    long read() {
        return System.currentTimeMillis() + Actigraph.class.hashCode();
    }
}
