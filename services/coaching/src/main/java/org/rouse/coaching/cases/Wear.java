package org.rouse.coaching.cases;

import java.time.LocalDate;

/**
 * The number of recent whole days on which the watch was not worn.
 *
 * @param date the day after them
 * @param days number of days that were counted
 */
public record Wear(LocalDate date, int days, int notWorn) {}
