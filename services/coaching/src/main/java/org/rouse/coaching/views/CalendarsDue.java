package org.rouse.coaching.views;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.rouse.coaching.CoachingSettings;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When each person's calendar is read again: a document for each calendar at an address. A view that is rebuilt starts from the last
 * attempt on record.
 */
@Component
public class CalendarsDue {

    private final MongoCollection<Document> documents;
    private final DueDocuments due;
    private final Duration every;

    /** The view in that database. */
    public CalendarsDue(MongoDatabase views, CoachingSettings settings) {
        this.documents = views.getCollection("calendars-due");
        this.due = new DueDocuments(documents);
        this.every = settings.calendar().every();
    }

    /** Creates the index of due times. */
    public Mono<Void> prepare() {
        return due.prepare();
    }

    /** Stores people's new state; an empty value deletes the person's. */
    public Mono<Void> put(Map<String, Optional<Person>> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        changed.forEach((id, person) -> writes.add(person.map(Person::getCalendar)
                .filter(calendar -> !calendar.getSealedAddress().isEmpty())
                .map(calendar -> DueDocuments.begin(
                        id, Instant.ofEpochMilli(calendar.getTriedAtMs()).plus(every)))
                .orElseGet(() -> Bulk.remove(id))));
        return Bulk.write(documents, writes);
    }

    /** Some people whose calendar is due by now. */
    public Flux<String> at(Instant now, int most) {
        return due.at(now, most);
    }

    /** Whether the caller may read this calendar now: nobody else may until it is due again. */
    public Mono<Boolean> claim(String personId, Instant now) {
        return due.claim(personId, now, now.plus(every));
    }
}
