package org.rouse.notification.tailoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A low-impact activity to suggest (DOMAIN section 3).
 *
 * @param activity in the words of workouts
 * @param phrase   as it stands in an English sentence
 */
public record Suggestion(String activity, String phrase) {

    private static final List<Suggestion> IN_ORDER = List.of(
            new Suggestion("walking", "brisk walking"),
            new Suggestion("swimming", "swimming"),
            new Suggestion("cycling", "easy cycling"),
            new Suggestion("rowing", "easy rowing"));

    /** The simplest one that does not hurt the person; empty when all do. */
    public static Optional<Suggestion> besides(Collection<String> aggravating) {
        return IN_ORDER.stream()
                .filter(one -> !aggravating.contains(one.activity()))
                .findFirst();
    }
}
