package org.rouse.coaching.cases;

import java.time.LocalDate;

/**
 * A person's week of aerobic minutes, as last judged.
 *
 * @param perDay     minutes a day that would make up for what is missing
 * @param sessionCap the most that may be asked for in one session, minutes
 */
public record WeekStand(LocalDate date, int deficit, int perDay, int daysLeft, int sessionCap, Is is) {

    /** The order is persisted: only ever append. */
    public enum Is {
        /** Nothing is missing. */
        ON_TRACK,
        /** What is missing can be caught up, or too little is known. */
        OTHERWISE,
        TOO_LARGE
    }
}
