package org.rouse.coaching.summary;

import org.rouse.coaching.aerobic.AerobicMinutes;

/**
 * A local day in figures, minutes unless stated otherwise.
 *
 * @param epochDay     the local date, days since 1970
 * @param firstMinute  first epoch minute of the day
 * @param length       of the day, 1380, 1440 or 1500, or otherwise when the zone changed
 * @param transport    in a vehicle, which counts as sitting
 * @param knownAwake   of known state other than sleep and not worn
 * @param aerobic      those of low impact and of unknown type; the others are zero
 * @param breaks       number of credited breaks
 * @param breakMinutes their total length
 * @param knownUntil   epoch minute after the last whose state is known; 0 where none is
 */
public record DayFigures(
        long epochDay,
        long firstMinute,
        int length,
        int sedentary,
        int transport,
        int upright,
        int moderate,
        int vigorous,
        int sleep,
        int notWorn,
        int knownAwake,
        AerobicMinutes aerobic,
        int breaks,
        int breakMinutes,
        long knownUntil) {

    /** Sitting in the sense of reports: DOMAIN section 1. */
    public int sitting() {
        return sedentary + transport;
    }
}
