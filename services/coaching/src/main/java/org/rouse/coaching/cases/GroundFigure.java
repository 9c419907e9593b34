package org.rouse.coaching.cases;

import java.time.Instant;

/**
 * One figure that a ground rests on.
 *
 * @param name  such as {@code newestData}; instants and dates are ISO 8601, counts decimal
 * @param limit the value it was compared with, such as {@code PT48H}; empty where there is none
 */
public record GroundFigure(String name, String value, String limit) {

    static GroundFigure of(String name, Object value) {
        return new GroundFigure(name, value.toString(), "");
    }

    static GroundFigure of(String name, Object value, Object limit) {
        return new GroundFigure(name, value.toString(), limit.toString());
    }

    /** To the second: coaches need no finer time. */
    static String instant(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
