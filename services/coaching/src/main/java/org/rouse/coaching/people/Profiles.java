package org.rouse.coaching.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.Visit;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.Positions;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes people by one record on the log each; the view follows from the log alone. */
@Component
class Profiles {

    private final Turns turns = new Turns();
    private final People people;
    private final EventLog log;
    private final Positions positions;
    private final InstantSource clock;
    private final CoachingSettings settings;

    Profiles(People people, EventLog log, Positions positions, InstantSource clock, CoachingSettings settings) {
        this.people = people;
        this.log = log;
        this.positions = positions;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The record now on the log, made from the one before by {@code how}. By the time it is answered, reading shows it, unless the
     * view is late.
     */
    Mono<Person> change(Visit visit, BiFunction<Optional<Person>, Instant, Person> how) {
        return turns.take(
                visit.personId(),
                people.find(visit.personId()).flatMap(before -> append(how.apply(before, clock.instant()))));
    }

    private Mono<Person> append(Person next) {
        String id = next.getPersonId() + "/" + next.getRevision();
        return log.append(Topics.PERSON, next.getPersonId(), next, id, Instant.ofEpochMilli(next.getChangedAtMs()))
                .flatMap(this::seen)
                .thenReturn(next);
    }

    /** Puts a tombstone on the log, which erases state and views wherever they are. */
    Mono<Void> erase(Visit visit) {
        return turns.take(
                visit.personId(),
                log.erase(Topics.PERSON, visit.personId()).flatMap(this::seen).then());
    }

    private Mono<Boolean> seen(RecordMetadata written) {
        return positions.await(
                new TopicPartition(written.topic(), written.partition()), written.offset(), settings.writeWait());
    }
}
