package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents that fall due again and again. The instance that advances one's time handles it; so only one of several does. */
final class DueDocuments {

    private static final String DUE = "due";

    private final MongoCollection<Document> documents;

    DueDocuments(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** Creates the index of due times. */
    Mono<Void> prepare() {
        return Mono.from(documents.createIndex(Indexes.ascending(DUE))).then();
    }

    /** Creates the document where it is absent. */
    static WriteModel<Document> begin(String id, Instant at) {
        return Bulk.change(id, setOnInsert(DUE, Date.from(at)));
    }

    /** Ids of some that are due by now. */
    Flux<String> at(Instant now, int most) {
        return Flux.from(documents.find(lte(DUE, Date.from(now))).limit(most)).map(one -> one.getString("_id"));
    }

    /** Whether the caller may handle this one now: nobody else may until it is due the next time. */
    Mono<Boolean> claim(String id, Instant now, Instant next) {
        return Mono.from(documents.updateOne(and(eq("_id", id), lte(DUE, Date.from(now))), set(DUE, Date.from(next))))
                .map(result -> result.getModifiedCount() == 1);
    }

    /** Has the document, where there is one, be due at that time. */
    Mono<Void> again(String id, Instant at) {
        return Mono.from(documents.updateOne(eq("_id", id), set(DUE, Date.from(at))))
                .then();
    }
}
