package org.rouse.web;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's time, which sessions and tokens follow, whatever clock replays people's days. */
public record MachineTime(InstantSource source) {

    public Instant now() {
        return source.instant();
    }
}
