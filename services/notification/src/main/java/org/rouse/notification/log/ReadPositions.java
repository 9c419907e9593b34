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
 * How far the database has come, by partition of the log. It lies beside what was read, so that whoever loses that loses it too, and
 * whoever restores an older copy has the place of then.
 */
public final class ReadPositions {

    private final MongoCollection<Document> places;

    public ReadPositions(MongoDatabase database) {
        places = database.getCollection("places");
    }

    /** Those there are. */
    Mono<Map<TopicPartition, ReadPosition>> of(Collection<TopicPartition> partitions) {
        Map<String, TopicPartition> byId = partitions.stream().collect(toMap(ReadPositions::id, Function.identity()));
        return Flux.from(places.find(in("_id", byId.keySet())))
                .collectMap(
                        document -> Objects.requireNonNull(byId.get(document.getString("_id"))),
                        document -> new ReadPosition(document.getLong("next"), document.getLong("until")));
    }

    /** Records places, whatever was recorded. */
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
     * Records that partitions were read on.
     *
     * @param before where they were by what this reader recorded last
     * @return false where one was elsewhere: this is not the database that was written into before
     */
    Mono<Boolean> advance(Map<TopicPartition, ReadPosition> before, Map<TopicPartition, ReadPosition> after) {
        return write(after.entrySet().stream()
                        .<WriteModel<Document>>map(one -> {
                            long next = one.getValue().next();
                            long last = Objects.requireNonNull(before.get(one.getKey()))
                                    .next();
                            return new UpdateOneModel<>(
                                    // where it was written and the answer was lost, it is there already
                                    and(eq("_id", id(one.getKey())), in("next", last, next)),
                                    Updates.set("next", next));
                        })
                        .toList())
                .map(matched -> matched == after.size());
    }

    /** Records that partitions were read up to some offsets into another database, and leaves alone what is farther already. */
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
