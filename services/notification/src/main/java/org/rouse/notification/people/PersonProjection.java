package org.rouse.notification.people;

import java.util.List;
import java.util.function.Predicate;
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
    private final Predicate<ConsumerRecord<byte[], byte[]>> replayed;

    /** @param replayed tells whether a record was read before, into a database that is lost */
    public PersonProjection(
            Batches batches, PersonStore people, Erasure erasure, Predicate<ConsumerRecord<byte[], byte[]>> replayed) {
        this.replayed = replayed;
        this.batches = batches;
        this.people = people;
        this.erasure = erasure;
    }

    /** Projects the records of one poll. */
    public void project(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.perPerson(records, Person.parser(), this::apply);
    }

    private Mono<Void> apply(List<Entry<Person>> entries) {
        return Flux.fromIterable(entries).concatMap(entry -> apply(entry)).then();
    }

    private Mono<Void> apply(Entry<Person> entry) {
        Person person = entry.value();
        return person == null
                ? people.forget(entry.personId()).then(erasure.erase(entry.personId(), replayed.test(entry.at())))
                : people.keep(person.toBuilder().setPersonId(entry.personId()).build());
    }
}
