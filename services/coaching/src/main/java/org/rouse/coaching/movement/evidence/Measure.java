package org.rouse.coaching.movement.evidence;

import java.util.Optional;

/** A measure with one value per minute. Codes are those of the contracts and are persisted. */
public enum Measure {
    /** Steps taken in the minute. */
    STEPS(1),
    /** Mean heart rate, beats per minute. */
    HEART_RATE_BPM(2),
    /** The device's own classification: 0 sedentary, 1 light, 2 moderate, 3 vigorous. */
    INTENSITY(3),
    /** Metabolic equivalents times 1000; 0 means unknown. */
    MET_THOUSANDTHS(4),
    /** Accelerometer counts of the minute (60-s epochs, vertical axis). */
    ACTIVITY_COUNTS(5),
    /** 1 worn, 0 not worn. */
    WORN(6),
    /** 1 asleep, 0 awake. */
    ASLEEP(7);

    /** One more than the highest code. */
    public static final int CODES = 8;

    private static final Measure[] ALL = values();

    private final int code;

    Measure(int code) {
        this.code = code;
    }

    /** The persisted number, 1-7. */
    public int code() {
        return code;
    }

    /** The measure of a received number; empty for unknown numbers. */
    public static Optional<Measure> ofCode(int code) {
        return code >= 1 && code <= ALL.length ? Optional.of(ALL[code - 1]) : Optional.empty();
    }
}
