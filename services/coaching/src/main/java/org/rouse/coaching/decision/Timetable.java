package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When what comes round by the calendar is told; local times.
 *
 * @param summaryAt     of the day
 * @param nextMorningAt of a day that came late, and of the week
 * @param checkInAt     that the safety list is due
 * @param sessionAt     what the plan has for the day
 * @param spread        over which people are spread, so that not all are told at once
 * @param workFrom      begin of the working hours of those who say nothing else
 * @param workTo        their end
 * @param slowSync      from which on a device that tells so seldom shows nothing live
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

    /** DOMAIN section 2; the hours of work, of the check-in and of sessions are ours. */
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
