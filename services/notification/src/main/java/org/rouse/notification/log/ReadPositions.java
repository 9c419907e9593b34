package org.rouse.notification.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The database's position in each partition of the log. The positions are stored beside the data, so that whoever loses one loses both, and
 * an older copy has the positions of its time.
 */
public final class ReadPositions {

    private final MongoCollection<Document> places;

    public ReadPositions(MongoDatabase database) {
        places = database.getCollection("places");
    }

    /** The stored positions. */
    Mono<Map<TopicPartition, ReadPosition>> of(Collection<TopicPartition> partitions) {
        Map<String, TopicPartition> byId = partitions.stream().collect(toMap(ReadPositions::id, Function.identity()));
        return Flux.from(places.find(in("_id", byId.keySet())))
                .collectMap(
                        document -> Objects.requireNonNull(byId.get(document.getString("_id"))),
                        document -> new ReadPosition(document.getLong("next"), document.getLong("until")));
    }

    /** Stores positions, whatever was stored before. */
    Mono<Void> put(Map<TopicPartition, ReadPosition> begun) {
        return write(begun.entrySet().stream()
                        .<WriteModel<Document>>map(one -> {
                            Document document = new Document("_id", id(one.getKey()))
                                    .append("next", one.getValue().next())
                                    .append("until", one.getValue().until());
                            return new ReplaceOneModel<>(
                                    eq("_id", id(one.getKey())), document, new ReplaceOptions().upsert(true));
                        })
                        .toList())
                .then();
    }

    /**
     * Advances positions.
     *
     * @param before the positions that this reader stored last
     * @return false where a stored position differs: this is another database than the one written before
     */
    Mono<Boolean> advance(Map<TopicPartition, ReadPosition> before, Map<TopicPartition, ReadPosition> after) {
        return write(after.entrySet().stream()
                        .<WriteModel<Document>>map(one -> {
                            long next = one.getValue().next();
                            long last = Objects.requireNonNull(before.get(one.getKey()))
                                    .next();
                            return new UpdateOneModel<>(
                                    // where the write succeeded and its answer was lost, the position is there already
                                    and(eq("_id", id(one.getKey())), in("next", last, next)),
                                    Updates.set("next", next));
                        })
                        .toList())
                .map(matched -> matched == after.size());
    }

    /** Records offsets up to which partitions were read into another database, and leaves positions that are farther already. */
    Mono<Void> doubt(Map<TopicPartition, Long> acknowledged) {
        return write(acknowledged.entrySet().stream()
                        .<WriteModel<Document>>map(one -> new UpdateOneModel<>(
                                eq("_id", id(one.getKey())),
                                Updates.combine(
                                        Updates.max("next", one.getValue()), Updates.max("until", one.getValue())),
                                new UpdateOptions().upsert(true)))
                        .toList())
                .then();
    }

    private Mono<Integer> write(List<WriteModel<Document>> writes) {
        return writes.isEmpty()
                ? Mono.just(0)
                : Mono.from(places.bulkWrite(writes)).map(done -> done.getMatchedCount());
    }

    private static String id(TopicPartition partition) {
        return partition.topic() + '|' + partition.partition();
    }
}
