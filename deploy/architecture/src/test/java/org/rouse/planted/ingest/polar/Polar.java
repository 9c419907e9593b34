package org.rouse.planted.ingest.polar;

import org.rouse.planted.ingest.oura.Oura;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Polar {

    long read() {
        return System.currentTimeMillis() + Oura.class.hashCode();
    }
}
