package org.rouse.coaching.decision.eligibility;

import java.time.Instant;

/** A span of time in which the person is busy, from its first instant up to, not including, its end. */
public record BusySpan(Instant from, Instant to) {

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
