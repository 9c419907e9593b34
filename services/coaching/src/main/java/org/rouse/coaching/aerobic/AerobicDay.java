package org.rouse.coaching.aerobic;

import java.time.LocalDate;

/**
 * One local day's aerobic minutes and how much of the waking day is known, minutes.
 *
 * @param longestSession the longest run of minutes that are moderate or vigorous; {@link #NOT_MEASURED} where only sums are known
 */
public record AerobicDay(LocalDate date, AerobicMinutes minutes, int knownAwakeMinutes, int longestSession) {

    public static final int NOT_MEASURED = -1;

    /** A day that says nothing about the length of sessions. */
    public AerobicDay(LocalDate date, AerobicMinutes minutes, int knownAwakeMinutes) {
        this(date, minutes, knownAwakeMinutes, NOT_MEASURED);
    }
}
