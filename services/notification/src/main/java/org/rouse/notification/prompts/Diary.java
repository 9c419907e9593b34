package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which decisions fell on which local day of a person, in the order they were made. */
final class Diary {

    private final MongoCollection<Document> days;

    Diary(MongoDatabase database) {
        days = database.getCollection("diary");
    }

    /** Notes a decision; noting it again changes nothing. */
    Mono<Void> note(String personId, LocalDate day, String promptId) {
        return Mono.from(days.updateOne(
                        eq("_id", id(personId, day)),
                        Updates.combine(Updates.set("person", personId), Updates.addToSet("prompts", promptId)),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    Mono<List<String>> promptsOn(String personId, LocalDate day) {
        return Mono.from(days.find(eq("_id", id(personId, day))).first())
                .map(document -> document.getList("prompts", String.class))
                .defaultIfEmpty(List.of());
    }

    /** Every decision about the person. */
    Mono<List<String>> all(String personId) {
        return Flux.from(days.find(of(personId)))
                .flatMapIterable(document -> document.getList("prompts", String.class))
                .collectList();
    }

    Mono<Void> erase(String personId) {
        return Mono.from(days.deleteMany(of(personId))).then();
    }

    /** Days of one person: by the range of their ids ('}' follows '|'), which is indexed, and by whose they are. */
    private static Bson of(String personId) {
        return and(gte("_id", personId + "|"), lt("_id", personId + "}"), eq("person", personId));
    }

    private static String id(String personId, LocalDate day) {
        return personId + "|" + day;
    }
}
