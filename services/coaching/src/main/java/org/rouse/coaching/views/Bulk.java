package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** Idempotent writes by id, many in one round trip. */
final class Bulk {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final UpdateOptions CHANGE_OR_MAKE = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private Bulk() {}

    static WriteModel<Document> put(Document document) {
        return new ReplaceOneModel<>(eq("_id", document.get("_id")), document, UPSERT);
    }

    /** Changes parts of a document, which is created where absent. */
    static WriteModel<Document> change(String id, Bson changes) {
        return new UpdateOneModel<>(eq("_id", id), changes, CHANGE_OR_MAKE);
    }

    /** Changes parts of a document; an absent one is left alone. */
    static WriteModel<Document> changeKnown(String id, Bson changes) {
        return new UpdateOneModel<>(eq("_id", id), changes);
    }

    /** Removes the elements of these ids from a list of documents; an absent document is left alone. */
    static WriteModel<Document> pull(String id, String list, Collection<String> elements) {
        return changeKnown(id, Updates.pull(list, in("id", elements)));
    }

    static WriteModel<Document> remove(String id) {
        return new DeleteOneModel<>(eq("_id", id));
    }

    /** Removes the documents of these ids. */
    static Mono<Void> remove(MongoCollection<Document> collection, Collection<String> ids) {
        return ids.isEmpty()
                ? Mono.empty()
                : Mono.from(collection.deleteMany(in("_id", ids))).then();
    }

    static Mono<Void> write(MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return Mono.empty();
        }
        return Mono.from(collection.bulkWrite(writes, ANY_ORDER)).then();
    }
}
