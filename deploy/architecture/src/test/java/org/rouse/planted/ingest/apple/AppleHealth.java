package org.rouse.planted.ingest.apple;

import org.rouse.planted.ingest.nativejson.Native;
import org.springframework.stereotype.Component;

/** A format that leans on a framework, on a clock and on another format. */
@Component
public final class AppleHealth {

    long read() {
        return System.currentTimeMillis() + Native.class.hashCode();
    }
}
