package org.rouse.coaching;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is told to move. */
public final class MovableClock implements InstantSource {

    private volatile Instant now;

    public MovableClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void moveTo(Instant then) {
        now = then;
    }
}
