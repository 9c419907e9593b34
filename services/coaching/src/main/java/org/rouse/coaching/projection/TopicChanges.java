package org.rouse.coaching.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A batch's changes of the view of one topic: the people it erases, and the messages it stores after that.
 *
 * @param <T> the topic's message
 */
final class TopicChanges<T> {

    private final Function<T, String> personOf;
    private final Set<String> erased = new LinkedHashSet<>();
    private final List<T> put = new ArrayList<>();

    TopicChanges(Function<T, String> personOf) {
        this.personOf = personOf;
    }

    void put(T message) {
        put.add(message);
    }

    /** Erases a person: their earlier messages in the batch are not written at all. */
    void erase(String personId) {
        put.removeIf(message -> personOf.apply(message).equals(personId));
        erased.add(personId);
    }

    /** Messages of before that match are not written at all. */
    void forget(Predicate<T> which) {
        put.removeIf(which);
    }

    /** The people to erase. */
    Set<String> erased() {
        return erased;
    }

    /** The messages to store after that, in the order of the log. */
    List<T> put() {
        return put;
    }

    Mono<Void> write(Function<String, Mono<Void>> erase, Function<List<T>, Mono<Void>> write) {
        return Flux.fromIterable(erased)
                .concatMap(erase)
                .then(Mono.defer(() -> put.isEmpty() ? Mono.empty() : write.apply(put)));
    }
}
