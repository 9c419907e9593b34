package org.rouse.coaching.movement.time;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A person's local day: the epoch minutes [firstMinute, endMinute), 1380, 1440 or 1500 of them, others when the zone
 * changes.
 *
 * @param zone in force at its start
 */
public record LocalDay(LocalDate date, ZoneId zone, long firstMinute, long endMinute) {

    /** Minutes in the day. */
    public int minutes() {
        return (int) (endMinute - firstMinute);
    }
}
