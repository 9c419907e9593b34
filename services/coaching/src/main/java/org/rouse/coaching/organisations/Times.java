package org.rouse.coaching.organisations;

import java.time.Instant;
import org.rouse.http.ProblemException;

/** Converts instants of requests for the log. */
final class Times {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Times() {}

    /** @throws ProblemException where the log cannot represent the instant */
    static long milli(String field, Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw ProblemException.field(field, "must lie in the years 1970 to 9999");
        }
        return at.toEpochMilli();
    }
}
