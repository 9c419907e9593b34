package org.rouse.notification.people;

import reactor.core.publisher.Mono;

/** Removes everything else this service keeps about a person, when the person is erased. Doing it again is harmless. */
@FunctionalInterface
public interface Erasure {

    Mono<Void> erase(String personId);
}
