package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Days of decisions, read on demand. Immutable: a change gives a new history with the changed day beside the stored ones. */
public final class DecisionHistory {

    private final Function<LocalDate, DecisionDay> stored;
    private final Map<LocalDate, DecisionDay> changed;

    private DecisionHistory(Function<LocalDate, DecisionDay> stored, Map<LocalDate, DecisionDay> changed) {
        this.stored = stored;
        this.changed = changed;
    }

    /** @param stored reads a stored day, equal each time; empty where nothing is stored */
    public static DecisionHistory of(Function<LocalDate, DecisionDay> stored) {
        return new DecisionHistory(stored, Map.of());
    }

    /** The history of a person without any decision. */
    public static DecisionHistory empty() {
        return of(DecisionDay::empty);
    }

    /** The day in its current state; empty without decisions. */
    public DecisionDay on(LocalDate date) {
        DecisionDay day = changed.get(date);
        return day == null ? stored.apply(date) : day;
    }

    /** The days that differ from the stored ones, in order; an empty one is to be deleted. */
    public Map<LocalDate, DecisionDay> changed() {
        return changed;
    }

    DecisionHistory with(DecisionDay day) {
        Map<LocalDate, DecisionDay> next = new TreeMap<>(changed);
        next.put(day.date(), day);
        return new DecisionHistory(stored, Collections.unmodifiableMap(next));
    }
}
