package org.rouse.coaching.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Condition;
import org.rouse.coaching.plan.catalogue.Limits;

/**
 * The exercise that is allowed for a person today.
 *
 * @param today   their local date
 * @param limits  what must not be suggested
 * @param cleared the components of a clearance in force; none without one, and then only plain breaks are allowed
 */
public record Allowed(LocalDate today, Limits limits, Set<Component> cleared) {

    public Allowed {
        cleared = Set.copyOf(cleared);
    }

    boolean exercise() {
        return !cleared.isEmpty();
    }

    /** Whether the component may be part of a plan; breaks alone always may. */
    boolean covers(Component component) {
        return component == Component.MICROBREAK || cleared.contains(component);
    }

    /** The limits, with the consequence of a technique that nobody has reviewed. */
    Limits limits(boolean techniqueReviewed) {
        if (techniqueReviewed) {
            return limits;
        }
        Set<Condition> conditions = EnumSet.of(Condition.NO_TECHNIQUE_CHECK);
        conditions.addAll(limits.conditions());
        return new Limits(limits.moves(), limits.loads(), limits.positions(), limits.activities(), conditions);
    }
}
