package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Long stretches of people, one document for those that begin on one UTC day, found by {@code person|2016-04-12}. */
@Component
public class Stretches {

    private static final int MINUTES_OF_A_DAY = 1440;

    private final MongoCollection<Document> stretches;

    /** The view in that database. */
    public Stretches(MongoDatabase views) {
        this.stretches = views.getCollection("stretches");
    }

    /** Stretches of a person that begin within [fromMinute, toMinute), oldest first. */
    public Flux<StretchView> find(String personId, long fromMinute, long toMinute) {
        List<String> ids = new ArrayList<>();
        for (long day = Math.floorDiv(fromMinute, MINUTES_OF_A_DAY);
                day <= Math.floorDiv(toMinute - 1, MINUTES_OF_A_DAY);
                day++) {
            ids.add(Keys.of(personId, LocalDate.ofEpochDay(day)));
        }
        return Flux.from(stretches.find(in("_id", ids)))
                .flatMapIterable(document -> StretchDocument.read(document).values())
                .filter(stretch -> stretch.firstMinute() >= fromMinute && stretch.firstMinute() < toMinute)
                .sort(Comparator.comparingLong(StretchView::firstMinute));
    }

    /** All stretches of the person, oldest first: for an export, since it may scan. */
    public Flux<StretchView> all(String personId) {
        return Flux.from(stretches.find(Keys.allOf(personId)).sort(ascending("_id")))
                .flatMapIterable(document -> StretchDocument.read(document).values());
    }

    /** Applies changes, in order. Each replaces the stretch with that first minute, or removes it. */
    public Mono<Void> apply(List<StretchChange> changes) {
        Map<String, List<StretchChange>> byDocument = new HashMap<>();
        for (StretchChange change : changes) {
            LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(change.stretch().firstMinute(), MINUTES_OF_A_DAY));
            byDocument
                    .computeIfAbsent(Keys.of(change.personId(), day), id -> new ArrayList<>())
                    .add(change);
        }
        return read(byDocument.keySet()).flatMap(before -> Bulk.write(stretches, edits(byDocument, before)));
    }

    /** Deletes all stretches of a person. */
    public Mono<Void> erase(String personId) {
        return Mono.from(stretches.deleteMany(Keys.allOf(personId))).then();
    }

    private Mono<Map<String, NavigableMap<Long, StretchView>>> read(Collection<String> ids) {
        return Flux.from(stretches.find(in("_id", ids)))
                .collect(toMap(document -> document.getString("_id"), StretchDocument::read));
    }

    private static List<WriteModel<Document>> edits(
            Map<String, List<StretchChange>> byDocument, Map<String, NavigableMap<Long, StretchView>> before) {
        List<WriteModel<Document>> writes = new ArrayList<>(byDocument.size());
        byDocument.forEach((id, changes) -> {
            NavigableMap<Long, StretchView> now = before.getOrDefault(id, new TreeMap<>());
            for (StretchChange change : changes) {
                if (change.retracted()) {
                    now.remove(change.stretch().firstMinute());
                } else {
                    now.put(change.stretch().firstMinute(), change.stretch());
                }
            }
            writes.add(now.isEmpty() ? Bulk.remove(id) : Bulk.put(StretchDocument.write(id, now)));
        });
        return writes;
    }
}
