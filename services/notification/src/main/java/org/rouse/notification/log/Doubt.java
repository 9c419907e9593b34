package org.rouse.notification.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.rouse.contracts.Topic;
import reactor.core.publisher.Mono;

/**
 * Where a database was emptied, or is an older copy, prompts may have been sent that it does not know of: any acknowledged record of the
 * topic that calls for deliveries may have led to one. This applies to every partition, even one whose records the copy has in full, as it
 * may lack some of their effects.
 */
public final class Doubt {

    private final ReadPositions places;
    private final Acknowledged acknowledged;
    private final Topic topic;

    /**
     * @param acknowledged offsets of every topic that is read into the database
     * @param topic        the topic that calls for deliveries
     */
    public Doubt(ReadPositions places, Acknowledged acknowledged, Topic topic) {
        this.places = places;
        this.acknowledged = acknowledged;
        this.topic = topic;
    }

    /** Marks the deliveries as doubtful where the database lacks anything that was acknowledged. */
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
