package org.rouse.notification.people;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.v1.Person;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.Batches.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the view of people in step with the log. */
public final class PersonProjection {

    private final Batches batches;
    private final PersonStore people;
    private final Erasure erasure;
    private final RedFlagWatch redFlags;

    public PersonProjection(Batches batches, PersonStore people, Erasure erasure, RedFlagWatch redFlags) {
        this.batches = batches;
        this.people = people;
        this.erasure = erasure;
        this.redFlags = redFlags;
    }

    /** Projects the records of one poll. */
    public void project(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.run(records, Person.parser(), this::project);
    }

    private Mono<Void> project(String personId, List<Entry<Person>> entries) {
        return Flux.fromIterable(entries)
                .concatMap(entry -> apply(personId, entry))
                .then();
    }

    private Mono<Void> apply(String personId, Entry<Person> entry) {
        Person person = entry.value();
        if (person == null) {
            return people.forget(personId).then(erasure.erase(personId));
        }
        Person next = person.toBuilder().setPersonId(personId).build();
        return tellOfRedFlag(next).then(people.keep(next));
    }

    /**
     * First told, then kept: after a crash between the two it is told again. Each raising is one, whether another stood before it
     * or not: a sign that comes back or gets worse is told at once.
     */
    private Mono<Void> tellOfRedFlag(Person next) {
        return people.find(next.getPersonId())
                .singleOptional()
                .filter(before -> RedFlags.raised(before, next))
                .flatMap(raised -> redFlags.raised(next));
    }
}
