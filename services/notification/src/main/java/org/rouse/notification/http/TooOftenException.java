package org.rouse.notification.http;

import java.time.Duration;

/** Something may be done only once in a while. */
public final class TooOftenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // Duration is serializable
    private final Duration interval;

    /** @param interval least time between two of its kind */
    public TooOftenException(Duration interval) {
        super("this was asked for a moment ago");
        this.interval = interval;
    }

    Duration interval() {
        return interval;
    }
}
