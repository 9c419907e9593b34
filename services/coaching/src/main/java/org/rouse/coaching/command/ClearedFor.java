package org.rouse.coaching.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The scope of a clearance, in words of the plan.
 *
 * @param components of a plan; none named = all
 * @param avoid      loads, positions, conditions and activities that must not be suggested
 * @param reviewBy   the first day on which the clearance has ended; empty = a year after the examination
 */
public record ClearedFor(List<String> components, List<String> avoid, Optional<LocalDate> reviewBy) {

    /** Clears everything, for a year. */
    public static final ClearedFor ALL = new ClearedFor(List.of(), List.of(), Optional.empty());

    public ClearedFor {
        components = List.copyOf(components);
        avoid = List.copyOf(avoid);
    }
}
