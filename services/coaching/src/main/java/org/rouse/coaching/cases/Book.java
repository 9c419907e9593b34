package org.rouse.coaching.cases;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stored state of a person's cases: the latest of each kind, at most {@code CaseKind.values().length}. {@link CaseApplier} alone
 * changes it, into a new one.
 *
 * @param cases  number of cases so far
 * @param events number of events that were published individually so far
 */
public record Book(int cases, int events, Map<CaseKind, Case> latest) {

    /** The book of a person without any cases. */
    public static final Book EMPTY = new Book(0, 0, Map.of());

    public Book {
        Map<CaseKind, Case> copy = new EnumMap<>(CaseKind.class);
        copy.putAll(latest);
        latest = Collections.unmodifiableMap(copy);
    }

    /** The case of that number, if it is the latest of its kind. */
    public Optional<Case> of(int number) {
        return latest.values().stream().filter(one -> one.number() == number).findAny();
    }

    /** The latest case of that kind. */
    public Optional<Case> of(CaseKind kind) {
        return Optional.ofNullable(latest.get(kind));
    }

    Book with(Case one) {
        Map<CaseKind, Case> next = new EnumMap<>(CaseKind.class);
        next.putAll(latest);
        next.put(one.kind(), one);
        return new Book(Math.max(cases, one.number()), events, next);
    }

    Book told() {
        return new Book(cases, events + 1, latest);
    }
}
