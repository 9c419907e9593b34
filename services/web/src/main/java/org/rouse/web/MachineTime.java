package org.rouse.web;

import java.time.Instant;
import java.time.InstantSource;

/** The time that sessions and tokens live by: the machine's, whatever clock people's days are replayed by. */
public record MachineTime(InstantSource source) {

    public Instant now() {
        return source.instant();
    }
}
