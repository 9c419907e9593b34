package org.rouse.notification.prompts;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import org.bson.Document;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ids of prompts that have not come to an end. It is written before the claim and emptied after the receipt, so whatever is
 * left undone by a crash is found here; it stays small, and reading all of it is cheap.
 *
 * <p>What is withheld comes to its end on the log, and until it is there its finding is delivered again. So only a second offer that
 * is withheld is kept here: the answer that rules it out may come in between.
 */
final class Outbox {

    private final MongoCollection<Document> ids;

    Outbox(MongoDatabase database) {
        ids = database.getCollection("outbox");
    }

    /** Whether a decision belongs here until it has come to its end. */
    static boolean keeps(Prompt decided) {
        return decided.getDecision() == PromptVerdict.DECISION_SEND
                || !decided.getRepeatsPromptId().isEmpty();
    }

    /** A prompt under way, and since when, machine time. */
    record Entry(String promptId, Instant since) {}

    Mono<Void> add(String promptId, Instant now) {
        return Mono.from(ids.updateOne(
                        eq("_id", promptId),
                        Updates.setOnInsert("sinceMs", now.toEpochMilli()),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    Mono<Void> remove(String promptId) {
        return Mono.from(ids.deleteOne(eq("_id", promptId))).then();
    }

    Flux<Entry> all() {
        return Flux.from(ids.find())
                .map(document ->
                        new Entry(document.getString("_id"), Instant.ofEpochMilli(document.getLong("sinceMs"))));
    }
}
