package org.rouse.coaching.cases;

import java.time.Instant;

/**
 * One figure a ground rests on.
 *
 * @param name  such as {@code newestData}; instants and dates are ISO 8601, counts decimal
 * @param limit what it was held against, such as {@code PT48H}; empty where nothing is
 */
public record GroundFigure(String name, String value, String limit) {

    static GroundFigure of(String name, Object value) {
        return new GroundFigure(name, value.toString(), "");
    }

    static GroundFigure of(String name, Object value, Object limit) {
        return new GroundFigure(name, value.toString(), limit.toString());
    }

    /** To the second: no coach reads more. */
    static String instant(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
