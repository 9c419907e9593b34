package org.rouse.notification.days;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.google.protobuf.InvalidProtocolBufferException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.DayView;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Days by person and local date. */
public final class DayStore {

    private final MongoCollection<Document> days;

    public DayStore(MongoDatabase database) {
        days = database.getCollection("days");
    }

    /** Those that are known, oldest first. */
    public Mono<List<DayView>> find(String personId, List<LocalDate> dates) {
        List<String> ids = dates.stream().map(date -> id(personId, date)).toList();
        return Flux.from(days.find(in("_id", ids)))
                .map(DayStore::read)
                .sort(Comparator.comparing(DayView::getLocalDate))
                .collectList();
    }

    Mono<Void> keep(String personId, DayView day) {
        String id = id(personId, LocalDate.parse(day.getLocalDate()));
        Document document =
                new Document("_id", id).append("person", personId).append("day", new Binary(day.toByteArray()));
        return Mono.from(days.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    /** Forgets all days of the person. */
    public Mono<Void> erase(String personId) {
        // '}' follows '|', so the range holds the ids of this person, and of others whose ids go on with '|'.
        return Mono.from(days.deleteMany(
                        and(gte("_id", personId + "|"), lt("_id", personId + "}"), eq("person", personId))))
                .then();
    }

    private static String id(String personId, LocalDate date) {
        return personId + "|" + date;
    }

    private static DayView read(Document document) {
        try {
            return DayView.parseFrom(document.get("day", Binary.class).getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the day " + document.getString("_id") + " is damaged", e);
        }
    }
}
