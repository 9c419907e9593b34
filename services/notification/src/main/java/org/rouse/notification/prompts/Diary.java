package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.google.protobuf.InvalidProtocolBufferException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Outcome;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which decisions fell on which local day of a person, in the order they were made, and what came of them. */
final class Diary {

    private final MongoCollection<Document> days;

    Diary(MongoDatabase database) {
        days = database.getCollection("diary");
    }

    /** Notes a decision; noting it again changes nothing but its instant. */
    Mono<Void> note(String personId, LocalDate day, Decided decided) {
        String entry = "decisions." + decided.promptId();
        return Mono.from(days.updateOne(
                        eq("_id", id(personId, day)),
                        Updates.combine(
                                Updates.set("person", personId),
                                Updates.addToSet("prompts", decided.promptId()),
                                Updates.set(entry + ".atMs", decided.at().toEpochMilli()),
                                Updates.set(entry + ".activity", decided.activity()),
                                Updates.set(entry + ".sent", decided.sent())),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    /** Notes what came of a decision, unless another revision was noted since it was read; false then. */
    Mono<Boolean> note(String personId, LocalDate day, String promptId, Outcome outcome) {
        String entry = "decisions." + promptId;
        Bson asRead = outcome.getRevision() == 1
                ? eq(entry + ".revision", null)
                : eq(entry + ".revision", outcome.getRevision() - 1);
        return Mono.from(days.updateOne(
                        and(eq("_id", id(personId, day)), asRead),
                        Updates.combine(
                                Updates.set(entry + ".revision", outcome.getRevision()),
                                Updates.set(entry + ".outcome", new Binary(outcome.toByteArray())))))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** What was decided on those days, oldest first. */
    Mono<List<Decided>> decided(String personId, List<LocalDate> dates) {
        return pages(personId, dates)
                .concatMapIterable(Page::decided)
                .sort(Comparator.comparing(Decided::at))
                .collectList();
    }

    /** Those of the days on which something was decided, in no order. */
    Flux<Page> pages(String personId, List<LocalDate> dates) {
        List<String> ids = dates.stream().map(date -> id(personId, date)).toList();
        return Flux.from(days.find(in("_id", ids))).map(Diary::page);
    }

    /** What was decided on one day. */
    record Page(LocalDate date, List<Decided> decided) {}

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

    private static Page page(Document day) {
        String id = day.getString("_id");
        Document decisions = day.get("decisions", new Document());
        return new Page(
                LocalDate.parse(id.substring(id.lastIndexOf('|') + 1)),
                decisions.keySet().stream()
                        .map(promptId -> decided(promptId, decisions.get(promptId, Document.class)))
                        .toList());
    }

    private static Decided decided(String promptId, Document decision) {
        return new Decided(
                promptId,
                Instant.ofEpochMilli(decision.getLong("atMs")),
                decision.getString("activity"),
                decision.getBoolean("sent"),
                Optional.ofNullable(decision.get("outcome", Binary.class)).map(Diary::outcome));
    }

    private static Outcome outcome(Binary bytes) {
        try {
            return Outcome.parseFrom(bytes.getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("an outcome in the diary is damaged", e);
        }
    }
}
