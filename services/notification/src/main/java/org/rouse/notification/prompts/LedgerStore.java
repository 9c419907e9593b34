package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.rouse.notification.gate.Kind;
import org.rouse.notification.gate.Reply;
import org.rouse.notification.gate.Sent;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ledgers by person. A change is made only to the version that was read, so that instances never both spend the last of a budget. */
final class LedgerStore {

    /** Another change of the same person's ledger came between: see what it left. */
    static final Retry AGAIN = Retry.backoff(50, Duration.ofMillis(2))
            .maxBackoff(Duration.ofMillis(100))
            .filter(LedgerChangedException.class::isInstance);

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

    /** Puts the ledger in the place of the version it was made from; false when another came first. */
    Mono<Boolean> replace(Ledger next) {
        Document document = write(next);
        if (next.version() == 0) {
            return Mono.from(ledgers.insertOne(document))
                    .thenReturn(true)
                    .onErrorResume(Duplicates::is, taken -> Mono.just(false));
        }
        return Mono.from(ledgers.replaceOne(and(eq("_id", next.personId()), eq("version", next.version())), document))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Changes the ledger, however many others do at the same time; nothing is written when nothing changes. */
    Mono<Void> change(String personId, UnaryOperator<Ledger> how) {
        return find(personId)
                .flatMap(before -> {
                    Ledger after = how.apply(before);
                    return after.equals(before)
                            ? Mono.<Void>empty()
                            : replace(after).flatMap(LedgerStore::orAgain);
                })
                .retryWhen(AGAIN);
    }

    /** Complete when the change was made; else an error that {@link #AGAIN} knows. */
    static Mono<Void> orAgain(boolean done) {
        return done ? Mono.empty() : Mono.error(new LedgerChangedException());
    }

    Mono<Void> erase(String personId) {
        return Mono.from(ledgers.deleteOne(eq("_id", personId))).then();
    }

    private static Document write(Ledger ledger) {
        List<Document> entries = ledger.entries().stream()
                .map(entry -> new Document("prompt", entry.promptId())
                        .append("finding", entry.findingId())
                        .append("kind", entry.sent().kind().name())
                        .append("atMs", entry.sent().at().toEpochMilli())
                        .append("untilMs", entry.sent().until().toEpochMilli())
                        .append("reply", entry.sent().reply().name())
                        .append("repliedAtMs", entry.sent().repliedAt().toEpochMilli())
                        .append("over", entry.over()))
                .toList();
        return new Document("_id", ledger.personId())
                .append("version", ledger.version() + 1)
                .append("turn", ledger.turn())
                .append("entries", entries)
                .append("hurtAtMs", ledger.hurtAt().toEpochMilli())
                .append("fewerUntilMs", ledger.fewerUntil().toEpochMilli());
    }

    private static Ledger read(Document document) {
        return new Ledger(
                document.getString("_id"),
                document.getLong("version"),
                document.getInteger("turn"),
                document.getList("entries", Document.class).stream()
                        .map(LedgerStore::entry)
                        .toList(),
                instant(document, "hurtAtMs"),
                instant(document, "fewerUntilMs"));
    }

    private static Ledger.Entry entry(Document entry) {
        Sent sent = new Sent(
                Kind.valueOf(entry.getString("kind")),
                instant(entry, "atMs"),
                instant(entry, "untilMs"),
                Reply.valueOf(entry.get("reply", Reply.NONE.name())),
                instant(entry, "repliedAtMs"));
        return new Ledger.Entry(
                entry.getString("prompt"), entry.getString("finding"), sent, entry.getBoolean("over", false));
    }

    /** Fields that came later are absent from what was written before them. */
    private static Instant instant(Document document, String field) {
        return Instant.ofEpochMilli(document.get(field, 0L));
    }

    private static final class LedgerChangedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LedgerChangedException() {
            super("the ledger changed between reading and writing", null, false, false);
        }
    }
}
