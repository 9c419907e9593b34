package org.rouse.notification.prompts;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.people.PersonStore;
import reactor.core.publisher.Mono;

/**
 * The person a prompt is sent to, looked up right before an attempt.
 *
 * @param person   empty when the person is unknown
 * @param channels in order of preference
 */
record Recipient(Optional<Person> person, List<Channel> channels) {

    /** Reads both views concurrently: if they were one document, two projections would overwrite each other. */
    static Mono<Recipient> of(String personId, PersonStore people, ChannelRegistry channels) {
        return Mono.zip(people.find(personId).singleOptional(), channels.of(personId), Recipient::new);
    }
}
