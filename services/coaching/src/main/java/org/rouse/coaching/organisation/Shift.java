package org.rouse.coaching.organisation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * A time in which a coach is on duty, in the organisation's zone.
 *
 * @param days on which it begins; none named = every day
 * @param from the first moment
 * @param to   the first moment after it; on the next day where it is not after the first
 */
public record Shift(String coach, Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Shift {
        days = Set.copyOf(days);
    }

    /** Whether the coach is on duty then. */
    public boolean covers(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        if (from.isBefore(to)) {
            return on(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        return !time.isBefore(from)
                ? on(at.getDayOfWeek())
                : time.isBefore(to) && on(at.getDayOfWeek().minus(1));
    }

    private boolean on(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
