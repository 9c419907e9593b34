package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.rouse.notification.gate.Kind;
import reactor.core.publisher.Mono;

/** Ledgers by person. A change is made only to the version that was read, so that instances never both spend the last of a budget. */
final class LedgerStore {

    private final MongoCollection<Document> ledgers;

    LedgerStore(MongoDatabase database) {
        ledgers = database.getCollection("ledgers");
    }

    /** The person's ledger, empty where there is none yet. */
    Mono<Ledger> find(String personId) {
        return Mono.from(ledgers.find(eq("_id", personId)).first())
                .map(LedgerStore::read)
                .defaultIfEmpty(Ledger.empty(personId));
    }

    /** Puts the ledger in the place of the version before it; false when another came first. */
    Mono<Boolean> replace(Ledger next) {
        Document document = write(next);
        if (next.version() == 1) {
            return Mono.from(ledgers.insertOne(document))
                    .thenReturn(true)
                    .onErrorResume(Duplicates::is, taken -> Mono.just(false));
        }
        return Mono.from(ledgers.replaceOne(
                        and(eq("_id", next.personId()), eq("version", next.version() - 1)), document))
                .map(result -> result.getMatchedCount() == 1);
    }

    Mono<Void> erase(String personId) {
        return Mono.from(ledgers.deleteOne(eq("_id", personId))).then();
    }

    private static Document write(Ledger ledger) {
        List<Document> entries = ledger.entries().stream()
                .map(entry -> new Document("prompt", entry.promptId())
                        .append("finding", entry.findingId())
                        .append("kind", entry.kind().name())
                        .append("atMs", entry.at().toEpochMilli()))
                .toList();
        return new Document("_id", ledger.personId())
                .append("version", ledger.version())
                .append("turn", ledger.turn())
                .append("entries", entries);
    }

    private static Ledger read(Document document) {
        List<Ledger.Entry> entries = document.getList("entries", Document.class).stream()
                .map(entry -> new Ledger.Entry(
                        entry.getString("prompt"),
                        entry.getString("finding"),
                        Kind.valueOf(entry.getString("kind")),
                        Instant.ofEpochMilli(entry.getLong("atMs"))))
                .toList();
        return new Ledger(document.getString("_id"), document.getLong("version"), document.getInteger("turn"), entries);
    }
}
