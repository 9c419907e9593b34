package org.rouse.notification.channels;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.rouse.notification.channels.ChannelStatus.Failure;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores the status of channels, by person and channel id. */
final class ChannelStatusStore {

    private final MongoCollection<Document> statuses;

    ChannelStatusStore(MongoDatabase database) {
        statuses = database.getCollection("channel_status");
    }

    /** The key of a status: a person and a channel. */
    record Key(String personId, String channelId) {
        String id() {
            return personId + "|" + channelId;
        }
    }

    /** The stored statuses, by channel id. */
    Mono<Map<String, ChannelStatus>> find(String personId, List<String> channelIds) {
        List<String> ids =
                channelIds.stream().map(id -> new Key(personId, id).id()).toList();
        return Flux.from(statuses.find(in("_id", ids)))
                .collectMap(found -> found.getString("_id").substring(personId.length() + 1), ChannelStatusStore::read);
    }

    /** Merges into the stored statuses: a part that a status does not have stays as it was. */
    Mono<Void> keep(Map<Key, ChannelStatus> changed) {
        List<WriteModel<Document>> writes = changed.entrySet().stream()
                .<WriteModel<Document>>map(one -> new UpdateOneModel<>(
                        eq("_id", one.getKey().id()),
                        new Document("$set", write(one.getValue())),
                        new UpdateOptions().upsert(true)))
                .toList();
        return Mono.from(statuses.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then();
    }

    Mono<Void> forget(String personId, List<String> channelIds) {
        List<String> ids =
                channelIds.stream().map(id -> new Key(personId, id).id()).toList();
        return Mono.from(statuses.deleteMany(in("_id", ids))).then();
    }

    private static Document write(ChannelStatus status) {
        Document document = new Document();
        status.acceptedAt().ifPresent(at -> document.append("acceptedAt", Date.from(at)));
        status.failure()
                .ifPresent(failure ->
                        document.append("failedAt", Date.from(failure.at())).append("cause", failure.cause()));
        return document;
    }

    private static ChannelStatus read(Document document) {
        return new ChannelStatus(
                Optional.ofNullable(document.getDate("acceptedAt")).map(Date::toInstant),
                Optional.ofNullable(document.getDate("failedAt"))
                        .map(at -> new Failure(at.toInstant(), document.getString("cause"))));
    }
}
