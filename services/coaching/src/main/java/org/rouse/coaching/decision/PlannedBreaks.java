package org.rouse.coaching.decision;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Breaks somebody has planned, for want of a device that shows them live.
 *
 * @param at       local times; empty = where their own last weeks say that they sit
 * @param workFrom begin of the hours they lie in; empty = the deployment's
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
