package org.rouse.notification.people;

import reactor.core.publisher.Mono;

/** Removes all other data that this service keeps about a person, when the person is erased. Repeating it is harmless. */
@FunctionalInterface
public interface Erasure {

    /**
     * @param onLog whether the log holds the erasure already, so that nothing may be written there: newer records may belong to a new
     *              person of that id
     */
    Mono<Void> erase(String personId, boolean onLog);
}
