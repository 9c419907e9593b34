package org.rouse.coaching.plan.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * An exercise of the catalogue.
 *
 * @param id          never changes
 * @param easier      its easier form
 * @param harderNeeds mobility that its harder form needs
 * @param code        five digits, 2024 Adult Compendium of Physical Activities; empty where none was found
 * @param metTenths   MET times 10; empty where none was found
 */
public record Exercise(
        String id,
        Component component,
        Form usual,
        Form easier,
        Moves harderNeeds,
        Optional<String> code,
        OptionalInt metTenths,
        Verified verified) {

    /** The form that may be suggested to a person; empty where none may. */
    public Optional<Suggestion> suggested(Limits limits) {
        if (usual.suits(limits)) {
            return Optional.of(new Suggestion(this, false, harderNeeds.compareTo(limits.moves()) <= 0));
        }
        return easier.suits(limits) ? Optional.of(new Suggestion(this, true, false)) : Optional.empty();
    }
}
