package org.rouse.planted.ingest.nativejson;

import org.rouse.planted.ingest.openmhealth.OpenMhealth;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Native {

    long read() {
        return System.currentTimeMillis() + OpenMhealth.class.hashCode();
    }
}
