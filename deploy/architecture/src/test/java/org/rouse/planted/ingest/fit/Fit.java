package org.rouse.planted.ingest.fit;

import org.rouse.planted.ingest.nativejson.Native;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Fit {

    long read() {
        return System.currentTimeMillis() + Native.class.hashCode();
    }
}
