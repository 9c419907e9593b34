package org.rouse.coaching.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an examination clears, in words of the plan.
 *
 * @param components of a plan; none named = all
 * @param avoid      loads, positions, conditions and activities that are not to be asked for
 * @param reviewBy   the first day on which it clears nothing any more; empty = a year after it
 */
public record ClearedFor(List<String> components, List<String> avoid, Optional<LocalDate> reviewBy) {

    /** All there is, for a year. */
    public static final ClearedFor ALL = new ClearedFor(List.of(), List.of(), Optional.empty());

    public ClearedFor {
        components = List.copyOf(components);
        avoid = List.copyOf(avoid);
    }
}
