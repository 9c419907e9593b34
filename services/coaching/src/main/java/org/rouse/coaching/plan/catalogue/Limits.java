package org.rouse.coaching.plan.catalogue;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rouse.coaching.aerobic.Activity;
import org.rouse.coaching.aerobic.ActivityCatalogue;

/**
 * The limits of what may be suggested to a person.
 *
 * @param loads      that aggravate
 * @param positions  that aggravate
 * @param activities that aggravate, by their names in the catalogue of activities
 * @param conditions of the person, with those that they include
 */
public record Limits(
        Moves moves, Set<Load> loads, Set<Position> positions, Set<String> activities, Set<Condition> conditions) {

    /** The limits of a person who walks and has no aggravating factors. */
    public static final Limits NONE = new Limits(Moves.WALKS, Set.of(), Set.of(), Set.of(), Set.of());

    public Limits {
        loads = Set.copyOf(loads);
        positions = Set.copyOf(positions);
        activities = Set.copyOf(activities);
        conditions = conditions.stream().flatMap(Condition::withIncluded).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Limits from what a profile says to avoid: activities under any of their names, loads such as flexion, sitting, standing, kneeling or
     * lying, and conditions.
     */
    public static Limits of(Moves moves, Collection<String> toAvoid) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        Set<Load> loads = EnumSet.noneOf(Load.class);
        Set<Position> positions = EnumSet.noneOf(Position.class);
        Set<String> activities = new HashSet<>();
        for (String one : toAvoid) {
            String name = one.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
            switch (name) {
                case "flexion", "bending" -> loads.add(Load.FLEXION);
                case "extension", "arching" -> loads.add(Load.EXTENSION);
                case "rotation", "twisting" -> loads.add(Load.ROTATION);
                case "impact" -> loads.add(Load.IMPACT);
                case "gripping" -> loads.add(Load.GRIPPING);
                case "sitting" -> positions.add(Position.SEATED);
                case "standing" -> positions.add(Position.STANDING);
                case "lying" -> positions.addAll(Set.of(Position.SUPINE, Position.PRONE, Position.SIDE));
                case "kneeling" -> {
                    loads.add(Load.KNEELING);
                    positions.addAll(Set.of(Position.KNEELING, Position.ALL_FOURS));
                }
                default -> Condition.named(name).ifPresentOrElse(conditions::add, () -> activities.add(activity(name)));
            }
        }
        return new Limits(moves, loads, positions, activities, conditions);
    }

    private static String activity(String name) {
        return ActivityCatalogue.standard().find(name).map(Activity::name).orElse(name);
    }
}
