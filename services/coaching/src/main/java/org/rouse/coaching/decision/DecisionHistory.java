package org.rouse.coaching.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Days of decisions, read when they are asked for. Never changed: what is put in stands in a new history, beside what is stored. */
public final class DecisionHistory {

    private final Function<LocalDate, DecisionDay> stored;
    private final Map<LocalDate, DecisionDay> changed;

    private DecisionHistory(Function<LocalDate, DecisionDay> stored, Map<LocalDate, DecisionDay> changed) {
        this.stored = stored;
        this.changed = changed;
    }

    /** @param stored the same day each time; an empty one where nothing is kept of it */
    public static DecisionHistory of(Function<LocalDate, DecisionDay> stored) {
        return new DecisionHistory(stored, Map.of());
    }

    /** Of someone nothing was ever decided about. */
    public static DecisionHistory empty() {
        return of(DecisionDay::empty);
    }

    /** That day as now known; empty where nothing was decided. */
    public DecisionDay on(LocalDate date) {
        DecisionDay day = changed.get(date);
        return day == null ? stored.apply(date) : day;
    }

    /** The days that are other than stored, in order; an empty one is to be stored no more. */
    public Map<LocalDate, DecisionDay> changed() {
        return changed;
    }

    DecisionHistory with(DecisionDay day) {
        Map<LocalDate, DecisionDay> next = new TreeMap<>(changed);
        next.put(day.date(), day);
        return new DecisionHistory(stored, Collections.unmodifiableMap(next));
    }
}
