package org.rouse.coaching.people;

import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.Visit;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Positions;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes people by one record on the log each; the view follows from the log alone. */
@Component
class Profiles {

    private final EventLog log;
    private final Positions positions;
    private final InstantSource clock;
    private final CoachingSettings settings;

    Profiles(EventLog log, Positions positions, InstantSource clock, CoachingSettings settings) {
        this.log = log;
        this.positions = positions;
        this.clock = clock;
        this.settings = settings;
    }

    /** The record now on the log. By the time it is answered, reading shows it, unless the view is late. */
    Mono<Person> change(Visit visit, Profile asked) {
        Instant now = clock.instant();
        Person next = ProfileChange.next(visit.personId(), visit.profile(), asked, now);
        String id = visit.personId() + "/" + next.getRevision();
        return log.append(Topics.PERSON, visit.personId(), next, id, now)
                .flatMap(this::seen)
                .thenReturn(next);
    }

    /** Puts a tombstone on the log, which erases state and views wherever they are. */
    Mono<Void> erase(Visit visit) {
        return log.erase(Topics.PERSON, visit.personId()).flatMap(this::seen).then();
    }

    private Mono<Boolean> seen(RecordMetadata written) {
        return positions.await(
                new TopicPartition(written.topic(), written.partition()), written.offset(), settings.writeWait());
    }
}
