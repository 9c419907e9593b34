package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Times of messages that recur by the calendar; local times.
 *
 * @param summaryAt     time of the review of the day
 * @param nextMorningAt time of the reviews of the week, and of a day whose data came late
 * @param checkInAt     time of the reminder of the safety list
 * @param sessionAt     time of the reminder of the day's session
 * @param spread        time over which people are spread, so that not all are prompted at once
 * @param workFrom      begin of working hours where the person sets none
 * @param workTo        their end
 * @param slowSync      interval of reports from which on a device counts as not live
 */
public record Timetable(
        LocalTime summaryAt,
        LocalTime nextMorningAt,
        LocalTime checkInAt,
        LocalTime sessionAt,
        Duration spread,
        LocalTime workFrom,
        LocalTime workTo,
        Duration slowSync) {

    /** The defaults of DOMAIN section 2; the hours of work, of the check-in and of sessions are ours. */
    public static Timetable defaults() {
        return new Timetable(
                LocalTime.of(18, 30),
                LocalTime.of(8, 30),
                LocalTime.of(17, 0),
                LocalTime.of(16, 0),
                Duration.ofMinutes(15),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Duration.ofMinutes(30));
    }
}
