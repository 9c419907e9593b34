package org.rouse.notification.people;

import org.rouse.contracts.v1.Person;
import reactor.core.publisher.Mono;

/** Is told of each raising of a person's red flag, before that can be read; the same raising may be told again. */
@FunctionalInterface
public interface RedFlagWatch {

    Mono<Void> raised(Person person);
}
