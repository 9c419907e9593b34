package org.rouse.notification.feedback;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Stores the ids of handled requests for longer than any sender repeats one. */
final class SeenRequests {

    private static final Duration KEPT = Duration.ofDays(7);

    private final MongoCollection<Document> seen;

    SeenRequests(MongoDatabase database) {
        seen = database.getCollection("feedback");
    }

    Mono<Boolean> contains(String id) {
        return Mono.from(seen.find(eq("_id", id)).first()).hasElement();
    }

    /** Stores the id, and drops those that are too old to be repeated. */
    Mono<Void> keep(String id, Instant now) {
        Document document = new Document("_id", id).append("at", Date.from(now));
        return Mono.from(seen.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)))
                .then(Mono.from(seen.deleteMany(lt("at", Date.from(now.minus(KEPT))))))
                .then();
    }
}
