package org.rouse.coaching.organisation;

import java.time.Instant;

/**
 * Somebody stands in for a coach.
 *
 * @param by    subject of the coach who does
 * @param from  the first instant
 * @param until the first instant at which it is over
 */
public record Cover(String by, Instant from, Instant until) {

    /** Whether it holds at that instant. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
