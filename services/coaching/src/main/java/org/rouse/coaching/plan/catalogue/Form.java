package org.rouse.coaching.plan.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One way of doing an exercise.
 *
 * @param loads      1 some, 2 much; a body part that is not named is not loaded
 * @param needs      least mobility that it takes
 * @param notFor     contraindications
 * @param activities names in the catalogue of activities that it is a kind of
 */
public record Form(
        Position position, Map<Load, Integer> loads, Moves needs, Set<Condition> notFor, Set<String> activities) {

    public Form {
        EnumMap<Load, Integer> copy = new EnumMap<>(Load.class);
        copy.putAll(loads);
        loads = Collections.unmodifiableMap(copy);
        notFor = Set.copyOf(notFor);
        activities = Set.copyOf(activities);
    }

    /** Whether nothing known of the person forbids it. */
    public boolean suits(Limits limits) {
        return needs.compareTo(limits.moves()) <= 0
                && !limits.positions().contains(position)
                && Collections.disjoint(loads.keySet(), limits.loads())
                && Collections.disjoint(notFor, limits.conditions())
                && Collections.disjoint(activities, limits.activities());
    }
}
