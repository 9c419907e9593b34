package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
 * When each person's calendar is read again: a document for each calendar at an address. The instance that advances its time reads the
 * calendar; so only one of several does. A view that is rebuilt starts from the last attempt on record.
 */
@Component
public class CalendarsDue {

    private static final String DUE = "due";

    private final MongoCollection<Document> due;
    private final Duration every;

    /** The view in that database. */
    public CalendarsDue(MongoDatabase views, CoachingSettings settings) {
        this.due = views.getCollection("calendars-due");
        this.every = settings.calendar().every();
    }

    /** Creates the index of due times. */
    public Mono<Void> prepare() {
        return Mono.from(due.createIndex(Indexes.ascending(DUE))).then();
    }

    /** Stores people's new state; an empty value deletes the person's. */
    public Mono<Void> put(Map<String, Optional<Person>> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        changed.forEach((id, person) -> writes.add(person.map(Person::getCalendar)
                .filter(calendar -> !calendar.getSealedAddress().isEmpty())
                .map(calendar ->
                        Bulk.change(id, setOnInsert(DUE, new Date(calendar.getTriedAtMs() + every.toMillis()))))
                .orElseGet(() -> Bulk.remove(id))));
        return Bulk.write(due, writes);
    }

    /** Some people whose calendar is due by now. */
    public Flux<String> at(Instant now, int most) {
        return Flux.from(due.find(lte(DUE, Date.from(now))).limit(most)).map(one -> one.getString("_id"));
    }

    /** Whether the caller may read this calendar now: nobody else may until it is due again. */
    public Mono<Boolean> claim(String personId, Instant now) {
        return Mono.from(due.updateOne(
                        and(eq("_id", personId), lte(DUE, Date.from(now))), set(DUE, Date.from(now.plus(every)))))
                .map(result -> result.getModifiedCount() == 1);
    }
}
