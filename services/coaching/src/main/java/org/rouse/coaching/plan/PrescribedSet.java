package org.rouse.coaching.plan;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Exercise;
import org.rouse.coaching.plan.catalogue.ExerciseCatalogue;
import org.rouse.coaching.plan.catalogue.Limits;

/**
 * A prescribed exercise.
 *
 * @param number      its permanent number within the plan, from 1; 0 before it is part of one
 * @param exercise    id in the catalogue
 * @param easier      whether in its easier form
 * @param sets        number of sets
 * @param repetitions of each set
 * @param holdSeconds how long each repetition is held; 0 = not
 * @param restSeconds between sets
 * @param days        on which it is done
 */
public record PrescribedSet(
        int number,
        String exercise,
        boolean easier,
        int sets,
        int repetitions,
        int holdSeconds,
        int restSeconds,
        Set<DayOfWeek> days) {

    public PrescribedSet {
        Set<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(days);
        days = java.util.Collections.unmodifiableSet(copy);
    }

    PrescribedSet numbered(int other) {
        return new PrescribedSet(other, exercise, easier, sets, repetitions, holdSeconds, restSeconds, days);
    }

    /** Whether it prescribes the same, whatever its number. */
    boolean asksTheSameAs(PrescribedSet other) {
        return numbered(0).equals(other.numbered(0));
    }

    /** The component of its exercise; empty where the catalogue no longer has it. */
    public Optional<Component> component() {
        return ExerciseCatalogue.standard().find(exercise).map(Exercise::component);
    }

    /** Whether nothing known of the person forbids its exercise in the form that it prescribes. */
    public boolean suits(Limits limits) {
        return ExerciseCatalogue.standard()
                .find(exercise)
                .flatMap(one -> one.suggested(limits))
                .filter(suggested -> easier || !suggested.easier())
                .isPresent();
    }
}
