package org.rouse.coaching.decision;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Breaks that a person has planned, for lack of a live device.
 *
 * @param at       local times; empty = where they sit by their own last weeks
 * @param workFrom begin of the working hours; empty = the deployment's
 * @param workTo   end of them
 * @param days     of the week they are for
 */
public record PlannedBreaks(
        List<LocalTime> at, Optional<LocalTime> workFrom, Optional<LocalTime> workTo, Set<DayOfWeek> days) {
    public PlannedBreaks {
        at = at.stream().distinct().sorted().toList();
        days = Set.copyOf(days);
    }
}
