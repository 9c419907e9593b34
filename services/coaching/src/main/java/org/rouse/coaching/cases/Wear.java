package org.rouse.coaching.cases;

import java.time.LocalDate;

/**
 * On how many of the last whole days the watch was not worn.
 *
 * @param date the day after them
 * @param days looked at
 */
public record Wear(LocalDate date, int days, int notWorn) {}
