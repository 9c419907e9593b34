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
 * How much of what in a week. A component that is not named is no part of it.
 *
 * @param sessions of yoga, water exercise, core and weights
 */
public record Doses(Optional<Breaks> breaks, Optional<Aerobic> aerobic, Map<Component, Sessions> sessions) {

    /** Nothing at all. */
    public static final Doses NONE = new Doses(Optional.empty(), Optional.empty(), Map.of());

    /**
     * Desk breaks, which never fill another component.
     *
     * @param everyMinutes of sitting
     * @param minutes      of movement
     */
    public record Breaks(int everyMinutes, int minutes) {}

    /**
     * Low-impact aerobic minutes, moderate-equivalent.
     *
     * @param weeklyMinutes     where the ramp leads
     * @param startMinutes      where it begins; empty = at what the first two weeks show
     * @param sessionCapMinutes longest session that may be asked for
     */
    public record Aerobic(int weeklyMinutes, OptionalInt startMinutes, int sessionCapMinutes) {}

    /**
     * Sessions of one component.
     *
     * @param aWeek   how many
     * @param minutes how long each is
     */
    public record Sessions(int aWeek, int minutes) {}

    public Doses {
        EnumMap<Component, Sessions> copy = new EnumMap<>(Component.class);
        copy.putAll(sessions);
        sessions = Collections.unmodifiableMap(copy);
    }

    /** What it names. */
    public Set<Component> components() {
        Set<Component> named = EnumSet.noneOf(Component.class);
        named.addAll(sessions.keySet());
        breaks.ifPresent(_ -> named.add(Component.MICROBREAK));
        aerobic.ifPresent(_ -> named.add(Component.AEROBIC));
        return named;
    }
}
