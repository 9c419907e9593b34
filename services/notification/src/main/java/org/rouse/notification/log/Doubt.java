package org.rouse.notification.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.rouse.contracts.Topic;
import reactor.core.publisher.Mono;

/**
 * What a database that was emptied, or is an older copy, says of deliveries: whatever was acknowledged of the topic that calls for them may
 * have gone out since. That holds for every partition of it, also for one of which the copy has all records, as it may not have all that
 * came of them.
 */
public final class Doubt {

    private final ReadPositions places;
    private final Acknowledged acknowledged;
    private final Topic topic;

    /**
     * @param acknowledged of every topic that is read into the database
     * @param topic        the one that calls for deliveries
     */
    public Doubt(ReadPositions places, Acknowledged acknowledged, Topic topic) {
        this.places = places;
        this.acknowledged = acknowledged;
        this.topic = topic;
    }

    /** Casts it where the database lacks anything that was acknowledged. */
    Mono<Void> castWhereLacking() {
        return acknowledged
                .offsets()
                .flatMap(offsets -> places.of(offsets.keySet())
                        .filter(found -> isLacking(offsets, found))
                        .flatMap(found -> cast(offsets)));
    }

    Mono<Void> cast() {
        return acknowledged.offsets().flatMap(this::cast);
    }

    private Mono<Void> cast(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> ofTopic = new HashMap<>(offsets);
        ofTopic.keySet().removeIf(partition -> !partition.topic().equals(topic.name()));
        return places.doubt(ofTopic);
    }

    private static boolean isLacking(Map<TopicPartition, Long> offsets, Map<TopicPartition, ReadPosition> found) {
        return offsets.entrySet().stream().anyMatch(one -> {
            ReadPosition place = found.get(one.getKey());
            return one.getValue() > (place == null ? 0 : place.next());
        });
    }
}
