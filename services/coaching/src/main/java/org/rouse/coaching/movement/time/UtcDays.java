package org.rouse.coaching.movement.time;

/** Arithmetic of UTC days and epoch minutes. */
final class UtcDays {

    /** Minutes of a UTC day. */
    static final int MINUTES = 1440;

    static final long MS_PER_MINUTE = 60_000;

    private UtcDays() {}

    /** The UTC day of an epoch minute. */
    static long of(long minute) {
        return Math.floorDiv(minute, MINUTES);
    }

    static long first(long day) {
        return day * MINUTES;
    }
}
