package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.rouse.contracts.v1.Decision;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The prompts of each local day of a person, in the order in which they were decided. */
final class PromptDays {

    private final MongoCollection<Document> days;

    PromptDays(MongoDatabase database) {
        days = database.getCollection("diary");
    }

    /** Stores the decisions, in one go; repeating it changes nothing. */
    Mono<Void> note(List<Decision> decisions) {
        List<UpdateOneModel<Document>> entries = decisions.stream()
                .map(one -> new UpdateOneModel<Document>(
                        eq("_id", id(one.getPersonId(), LocalDate.parse(one.getLocalDate()))),
                        Updates.combine(
                                Updates.set("person", one.getPersonId()),
                                Updates.addToSet("prompts", one.getDecisionId())),
                        new UpdateOptions().upsert(true)))
                .toList();
        return Mono.from(days.bulkWrite(entries, new BulkWriteOptions().ordered(true)))
                .then();
    }

    /** The ids of one day's prompts, oldest first. */
    Mono<List<String>> of(String personId, LocalDate date) {
        return Mono.from(days.find(eq("_id", id(personId, date))).first())
                .map(day -> day.getList("prompts", String.class))
                .defaultIfEmpty(List.of());
    }

    /** The ids of every prompt of the person. */
    Mono<List<String>> all(String personId) {
        return Flux.from(days.find(of(personId)))
                .concatMapIterable(day -> day.getList("prompts", String.class))
                .collectList();
    }

    Mono<Void> erase(String personId) {
        return Mono.from(days.deleteMany(of(personId))).then();
    }

    /** Selects the days of one person: by the range of their ids ('}' follows '|'), which is indexed, and by the person's id. */
    private static Bson of(String personId) {
        return and(gte("_id", personId + "|"), lt("_id", personId + "}"), eq("person", personId));
    }

    private static String id(String personId, LocalDate day) {
        return personId + "|" + day;
    }
}
