package org.rouse.coaching.cases;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a person's cases: of each kind the latest, at most {@code CaseKind.values().length}. Changed by {@link CaseApplier} alone, into
 * a new one.
 *
 * @param cases  how many there ever were
 * @param events how many of those that happened to them are told one by one
 */
public record Book(int cases, int events, Map<CaseKind, Case> latest) {

    /** Of somebody about whom there never was one. */
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

    /** The latest of that kind. */
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
