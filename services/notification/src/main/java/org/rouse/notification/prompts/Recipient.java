package org.rouse.notification.prompts;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.people.PersonStore;
import reactor.core.publisher.Mono;

/**
 * The person a prompt goes to, as known right before an attempt.
 *
 * @param person   empty when nothing is known about them
 * @param channels in order of preference
 */
record Recipient(Optional<Person> person, List<Channel> channels) {

    /** Both views are read side by side: in one document two projections would overwrite each other. */
    static Mono<Recipient> of(String personId, PersonStore people, ChannelRegistry channels) {
        return Mono.zip(people.find(personId).singleOptional(), channels.of(personId), Recipient::new);
    }
}
