package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                        eq("_id", day(one)),
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

    /** Removes decisions from their days, and the days that are empty then. */
    Mono<Void> forget(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Mono.empty();
        }
        Map<String, List<String>> byDay =
                decisions.stream().collect(groupingBy(PromptDays::day, mapping(Decision::getDecisionId, toList())));
        List<UpdateOneModel<Document>> entries = byDay.entrySet().stream()
                .map(day -> new UpdateOneModel<Document>(
                        eq("_id", day.getKey()), Updates.pullAll("prompts", day.getValue())))
                .toList();
        return Mono.from(days.bulkWrite(entries))
                .then(Mono.defer(() -> Mono.from(days.deleteMany(and(in("_id", byDay.keySet()), size("prompts", 0))))))
                .then();
    }

    Mono<Void> erase(String personId) {
        return Mono.from(days.deleteMany(of(personId))).then();
    }

    /** Selects the days of one person: by the range of their ids ('}' follows '|'), which is indexed, and by the person's id. */
    private static Bson of(String personId) {
        return and(gte("_id", personId + "|"), lt("_id", personId + "}"), eq("person", personId));
    }

    private static String day(Decision decision) {
        return id(decision.getPersonId(), LocalDate.parse(decision.getLocalDate()));
    }

    private static String id(String personId, LocalDate day) {
        return personId + "|" + day;
    }
}
