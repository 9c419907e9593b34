package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the views have come, by partition of the log: what one has just written can be waited for. */
@Component
public class Positions {

    private static final Duration PAUSE = Duration.ofMillis(15);

    private final MongoCollection<Document> positions;

    /** The view in that database. */
    public Positions(MongoDatabase views) {
        this.positions = views.getCollection("positions");
    }

    /** Records that all up to and including these offsets is in the views. */
    public Mono<Void> put(Map<TopicPartition, Long> reached) {
        return Bulk.write(
                positions,
                reached.entrySet().stream()
                        .map(entry ->
                                Bulk.put(new Document("_id", id(entry.getKey())).append("offset", entry.getValue())))
                        .toList());
    }

    /** Whether the views showed that offset before the patience ran out; false is no error, only late. */
    public Mono<Boolean> await(TopicPartition partition, long offset, Duration patience) {
        return reached(partition)
                .filter(at -> at >= offset)
                .repeatWhenEmpty(rounds -> rounds.delayElements(PAUSE))
                .map(at -> true)
                .timeout(patience, Mono.just(false));
    }

    /** Answers when the views can be asked at all. */
    public Mono<Void> ping() {
        return reached(new TopicPartition("ping", 0)).then();
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
