package org.rouse.coaching.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Condition;
import org.rouse.coaching.plan.catalogue.Limits;

/**
 * What stands for and against exercise of a person today.
 *
 * @param today   their local date
 * @param limits  what they are not to be asked for
 * @param cleared the components a clearance in force names; none without one, and then plain breaks alone are theirs
 */
public record Allowed(LocalDate today, Limits limits, Set<Component> cleared) {

    public Allowed {
        cleared = Set.copyOf(cleared);
    }

    boolean exercise() {
        return !cleared.isEmpty();
    }

    /** Whether the component may be part of a plan; breaks by themselves always may. */
    boolean covers(Component component) {
        return component == Component.MICROBREAK || cleared.contains(component);
    }

    /** With what follows for somebody whose technique nobody has looked at. */
    Limits limits(boolean techniqueReviewed) {
        if (techniqueReviewed) {
            return limits;
        }
        Set<Condition> conditions = EnumSet.of(Condition.NO_TECHNIQUE_CHECK);
        conditions.addAll(limits.conditions());
        return new Limits(limits.moves(), limits.loads(), limits.positions(), limits.activities(), conditions);
    }
}
