package org.rouse.coaching.cases;

import java.time.LocalDate;

/**
 * The latest verdict on a person's week of aerobic minutes.
 *
 * @param perDay     minutes a day that would make the deficit good
 * @param sessionCap longest session that may be suggested, minutes
 */
public record WeekStand(LocalDate date, int deficit, int perDay, int daysLeft, int sessionCap, Is is) {

    /** The order is persisted: only ever append. */
    public enum Is {
        /** There is no deficit. */
        ON_TRACK,
        /** The deficit can be caught up, or too little is known. */
        OTHERWISE,
        TOO_LARGE
    }
}
