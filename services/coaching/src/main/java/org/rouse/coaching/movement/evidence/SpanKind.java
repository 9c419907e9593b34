package org.rouse.coaching.movement.evidence;

import java.util.Optional;

/** Kinds of fact about a span of time. Codes are the field numbers of the contracts' {@code Interval} and are persisted. */
public enum SpanKind {
    WORKOUT(5),
    POSTURE(6),
    SLEEP(7),
    WEAR(8),
    STILL(9),
    SLOT(10),
    STEPS(11),
    INTENSITY(12),
    TRANSPORT(13);

    private static final int FIRST = 5;
    private static final SpanKind[] ALL = values();

    private final int code;

    SpanKind(int code) {
        this.code = code;
    }

    /** The persisted number, 5-13. */
    public int code() {
        return code;
    }

    /** The kind of a number; empty for unknown numbers. */
    public static Optional<SpanKind> ofCode(int code) {
        return code >= FIRST && code < FIRST + ALL.length ? Optional.of(ALL[code - FIRST]) : Optional.empty();
    }
}
