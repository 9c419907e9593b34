package org.rouse.coaching.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rouse.coaching.plan.catalogue.Component;

/**
 * The weekly doses of a plan's components. An absent component is no part of the plan.
 *
 * @param sessions of yoga, water exercise, core and weights
 */
public record Doses(Optional<Breaks> breaks, Optional<Aerobic> aerobic, Map<Component, Sessions> sessions) {

    /** No component. */
    public static final Doses NONE = new Doses(Optional.empty(), Optional.empty(), Map.of());

    /**
     * Desk breaks, which never count for another component.
     *
     * @param everyMinutes of sitting
     * @param minutes      of movement
     */
    public record Breaks(int everyMinutes, int minutes) {}

    /**
     * Low-impact aerobic minutes, moderate-equivalent.
     *
     * @param weeklyMinutes     end of the ramp
     * @param startMinutes      its begin; empty = from the first two weeks' measurement
     * @param sessionCapMinutes longest session that may be suggested
     */
    public record Aerobic(int weeklyMinutes, OptionalInt startMinutes, int sessionCapMinutes) {}

    /**
     * Sessions of one component.
     *
     * @param aWeek   number of sessions
     * @param minutes length of each
     */
    public record Sessions(int aWeek, int minutes) {}

    public Doses {
        EnumMap<Component, Sessions> copy = new EnumMap<>(Component.class);
        copy.putAll(sessions);
        sessions = Collections.unmodifiableMap(copy);
    }

    /** The components with a dose. */
    public Set<Component> components() {
        Set<Component> named = EnumSet.noneOf(Component.class);
        named.addAll(sessions.keySet());
        breaks.ifPresent(_ -> named.add(Component.MICROBREAK));
        aerobic.ifPresent(_ -> named.add(Component.AEROBIC));
        return named;
    }
}
