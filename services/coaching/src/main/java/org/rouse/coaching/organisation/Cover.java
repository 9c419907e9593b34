package org.rouse.coaching.organisation;

import java.time.Instant;

/**
 * The time in which another coach stands in for one.
 *
 * @param by    subject of the other coach
 * @param from  the first instant
 * @param until the first instant after it
 */
public record Cover(String by, Instant from, Instant until) {

    /** Whether it applies at that instant. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
