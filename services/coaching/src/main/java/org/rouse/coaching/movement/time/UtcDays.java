package org.rouse.coaching.movement.time;

import java.time.Instant;

/** Arithmetic of UTC days and epoch minutes. */
public final class UtcDays {

    /** Minutes of a UTC day. */
    public static final int MINUTES = 1440;

    /** Milliseconds of a minute. */
    public static final long MS_PER_MINUTE = 60_000;

    private UtcDays() {}

    /** The instant at which an epoch minute begins. */
    public static Instant instant(long minute) {
        return Instant.ofEpochMilli(minute * MS_PER_MINUTE);
    }

    /** The UTC day of an epoch minute. */
    public static long of(long minute) {
        return Math.floorDiv(minute, MINUTES);
    }

    /** The minute of its UTC day that an epoch minute is, from 0. */
    public static int minuteOf(long minute) {
        return Math.floorMod(minute, MINUTES);
    }

    /** The epoch minute that a UTC day begins with. */
    public static long first(long day) {
        return day * MINUTES;
    }
}
