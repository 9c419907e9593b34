package org.rouse.coaching.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A batch's changes of the view of one topic: the people it erases, the documents it forgets, and the messages it stores after that.
 *
 * @param <T> the topic's message
 * @param <K> what a document is found by
 */
final class TopicChanges<T, K> {

    private final Function<T, String> personOf;
    private final Function<T, K> keyOf;
    private final Set<String> erased = new LinkedHashSet<>();
    private final Set<K> forgotten = new LinkedHashSet<>();
    private final List<T> put = new ArrayList<>();

    TopicChanges(Function<T, String> personOf, Function<T, K> keyOf) {
        this.personOf = personOf;
        this.keyOf = keyOf;
    }

    void put(T message) {
        put.add(message);
    }

    /** Erases a person: their earlier messages in the batch are not written at all. */
    void erase(String personId) {
        put.removeIf(message -> personOf.apply(message).equals(personId));
        erased.add(personId);
    }

    /** Forgets a document: its earlier messages in the batch are not written at all. */
    void forget(K key) {
        put.removeIf(message -> keyOf.apply(message).equals(key));
        forgotten.add(key);
    }

    /** The people to erase. */
    Set<String> erased() {
        return erased;
    }

    /** The documents to delete. */
    Set<K> forgotten() {
        return forgotten;
    }

    /** The messages to store after that, in the order of the log. */
    List<T> put() {
        return put;
    }

    Mono<Void> write(
            Function<String, Mono<Void>> erase,
            Function<Set<K>, Mono<Void>> forget,
            Function<List<T>, Mono<Void>> write) {
        return Flux.fromIterable(erased)
                .concatMap(erase)
                .then(Mono.defer(() -> forgotten.isEmpty() ? Mono.empty() : forget.apply(forgotten)))
                .then(Mono.defer(() -> put.isEmpty() ? Mono.empty() : write.apply(put)));
    }
}
