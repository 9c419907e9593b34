package org.rouse.notification.people;

import reactor.core.publisher.Mono;

/** Removes everything else this service keeps about a person, when the person is erased. Doing it again is harmless. */
@FunctionalInterface
public interface Erasure {

    /** @param onLog whether the log knows it already, so that nothing is to be written there: what is there by now may be of somebody anew */
    Mono<Void> erase(String personId, boolean onLog);
}
