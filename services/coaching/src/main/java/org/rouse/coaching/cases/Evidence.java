package org.rouse.coaching.cases;

import java.time.Instant;

/**
 * One figure a ground rests on.
 *
 * @param name  such as {@code newestData}; instants and dates are ISO 8601, counts decimal
 * @param limit what it was held against, such as {@code PT48H}; empty where nothing is
 */
public record Evidence(String name, String value, String limit) {

    static Evidence of(String name, Object value) {
        return new Evidence(name, value.toString(), "");
    }

    static Evidence of(String name, Object value, Object limit) {
        return new Evidence(name, value.toString(), limit.toString());
    }

    /** To the second: no coach reads more. */
    static String instant(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
