package org.rouse.notification.people;

import org.rouse.contracts.v1.Person;
import reactor.core.publisher.Mono;

/** Is told of each person whose red flag is raised, before that can be read; the same raising may be told again. */
@FunctionalInterface
public interface RedFlagWatch {

    Mono<Void> raised(Person person);
}
