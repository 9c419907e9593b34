package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is to be done about prompts, and when, in the people's time. The time leads the id, so what is due is one short range. */
final class Agenda {

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> items;

    Agenda(MongoDatabase database) {
        items = database.getCollection("agenda");
    }

    /** What to do. */
    enum Task {
        /** Offer a prompt again that was put off. */
        OFFER_AGAIN,
        /** Tell what the person did after the decision. */
        TELL_OUTCOME
    }

    /** @param day the person's local day of the decision */
    record Item(Task task, String promptId, String personId, LocalDate day, Instant due) {

        private String id() {
            return "%015d|%s|%s".formatted(due.toEpochMilli(), task.name().toLowerCase(Locale.ROOT), promptId);
        }
    }

    /** Notes an item; noting it again changes nothing. */
    Mono<Void> add(Item item) {
        Document document = new Document("_id", item.id())
                .append("task", item.task().name())
                .append("prompt", item.promptId())
                .append("person", item.personId())
                .append("day", item.day().toString())
                .append("dueMs", item.due().toEpochMilli());
        return Mono.from(items.replaceOne(eq("_id", item.id()), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    /** The oldest of what is due, in order. */
    Flux<Item> due(Instant now) {
        String end = "%015d".formatted(now.toEpochMilli() + 1);
        return Flux.from(items.find(lt("_id", end)).sort(ascending("_id")).limit(AT_ONCE))
                .map(Agenda::read);
    }

    Mono<Void> remove(Item item) {
        return Mono.from(items.deleteOne(eq("_id", item.id()))).then();
    }

    private static Item read(Document document) {
        return new Item(
                Task.valueOf(document.getString("task")),
                document.getString("prompt"),
                document.getString("person"),
                LocalDate.parse(document.getString("day")),
                Instant.ofEpochMilli(document.getLong("dueMs")));
    }
}
