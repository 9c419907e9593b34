package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.rouse.contracts.v1.DayView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Local days of people, one document each, found by {@code person|2026-11-22}. */
@Component
public class Days {

    private final MongoCollection<Document> days;

    /**
     * Names one day.
     *
     * @param date ISO 8601
     */
    public record Key(String personId, String date) {}

    /** The view in that database. */
    public Days(MongoDatabase views) {
        this.days = views.getCollection("days");
    }

    /** The known days among those dates, in no order. */
    public Flux<DayView> find(String personId, Collection<LocalDate> dates) {
        List<String> ids = dates.stream().map(date -> Keys.of(personId, date)).toList();
        return Flux.from(days.find(in("_id", ids))).map(DayDocument::read);
    }

    /** All days of the person, oldest first: for an export, since it may scan. */
    public Flux<DayView> all(String personId) {
        return Flux.from(days.find(Keys.allOf(personId)).sort(ascending("_id"))).map(DayDocument::read);
    }

    /** Replaces these days. */
    public Mono<Void> put(Collection<DayView> changed) {
        return Bulk.write(
                days, changed.stream().map(DayDocument::write).map(Bulk::put).toList());
    }

    /** Deletes these days alone. */
    public Mono<Void> forget(Collection<Key> old) {
        return Bulk.write(
                days,
                old.stream()
                        .map(day -> Bulk.remove(Keys.of(day.personId(), day.date())))
                        .toList());
    }

    /** Deletes all days of a person. */
    public Mono<Void> erase(String personId) {
        return Mono.from(days.deleteMany(Keys.allOf(personId))).then();
    }
}
