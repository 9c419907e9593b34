package org.rouse.planted.ingest.csv;

import org.rouse.planted.ingest.nativejson.Native;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class Csv {

    long read() {
        return System.currentTimeMillis() + Native.class.hashCode();
    }
}
