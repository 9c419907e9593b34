package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The views' position in each partition of the log, for which a writer can wait. It is stored beside the views, so that whoever loses one
 * loses both, and the log is read again from where the views end.
 */
@Component
public class Positions {

    private static final Duration PAUSE = Duration.ofMillis(15);
    private static final long NOTHING = -1;

    private final MongoCollection<Document> positions;

    /** The view in that database. */
    public Positions(MongoDatabase views) {
        this.positions = views.getCollection("positions");
    }

    /** The last offset that is in the views, by partition; -1 where nothing is, and absent where they never began. */
    public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
        Map<String, TopicPartition> byId = partitions.stream().collect(toMap(Positions::id, Function.identity()));
        return Flux.from(positions.find(in("_id", byId.keySet())))
                .collectMap(
                        document -> Objects.requireNonNull(byId.get(document.getString("_id"))),
                        document -> document.getLong("offset"));
    }

    /** Records that nothing of these partitions is in the views. */
    public Mono<Void> begin(Collection<TopicPartition> partitions) {
        return Bulk.write(
                positions,
                partitions.stream()
                        .map(partition -> Bulk.put(new Document("_id", id(partition)).append("offset", NOTHING)))
                        .toList());
    }

    /**
     * Records that everything up to and including these offsets is in the views.
     *
     * @return false where a partition has never begun in them: they are other views than those written before
     */
    public Mono<Boolean> advance(Map<TopicPartition, Long> reached) {
        List<WriteModel<Document>> writes = reached.entrySet().stream()
                .<WriteModel<Document>>map(entry ->
                        new UpdateOneModel<>(eq("_id", id(entry.getKey())), Updates.set("offset", entry.getValue())))
                .toList();
        return Mono.from(positions.bulkWrite(writes)).map(done -> done.getMatchedCount() == writes.size());
    }

    /** Whether the views showed that offset before the patience ran out; false is no error, only late. */
    public Mono<Boolean> await(TopicPartition partition, long offset, Duration patience) {
        return reached(partition)
                .filter(at -> at >= offset)
                .repeatWhenEmpty(rounds -> rounds.delayElements(PAUSE))
                .map(at -> true)
                .timeout(patience, Mono.just(false));
    }

    /** Completes when the views can be read. */
    public Mono<Void> ping() {
        return reached(new TopicPartition("ping", 0)).then();
    }

    /** Completes when the views can be written, and fails while they cannot. */
    public Mono<Void> probe() {
        Document probe = new Document("_id", "probe");
        return Mono.from(positions.replaceOne(eq("_id", "probe"), probe, new ReplaceOptions().upsert(true)))
                .then();
    }

    private Mono<Long> reached(TopicPartition partition) {
        return Flux.from(positions.find(eq("_id", id(partition))).first())
                .next()
                .map(document -> document.getLong("offset"));
    }

    private static String id(TopicPartition partition) {
        return partition.topic() + '|' + partition.partition();
    }
}
