package org.rouse.notification.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Reads a topic into the database, and reads again what the database lacks of the acknowledged records: everything after it was emptied,
 * the newer part for an older copy. It checks with each batch, and while none arrives. Each partition has one thread.
 */
public final class TopicReader {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private final Topic topic;
    private final ReadPositions places;
    private final Doubt doubt;
    private final boolean again;

    /** The positions of the partitions read here, as stored last. */
    private final Map<TopicPartition, ReadPosition> known = new ConcurrentHashMap<>();

    /** The group's committed offsets of partitions that were just assigned to this instance, or whose position turned out to differ. */
    private final Map<TopicPartition, Long> acknowledged = new ConcurrentHashMap<>();

    /**
     * @param again whether records that the database lacks are read again; otherwise it is only recorded that they were read into another
     *              one
     */
    public TopicReader(Topic topic, ReadPositions places, Doubt doubt, boolean again) {
        this.topic = topic;
        this.places = places;
        this.doubt = doubt;
        this.again = again;
    }

    Topic topic() {
        return topic;
    }

    /** A function that works on whole batches, acknowledged when the work is done and its position stored. */
    public java.util.function.Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> by(
            java.util.function.Consumer<List<ConsumerRecord<byte[], byte[]>>> work) {
        return WholeBatches.reader((records, consumer) -> {
            look(consumer);
            work.accept(records);
            settle(consumer);
        });
    }

    /** No records arrived for a while: everything is read, including entries behind the last record, such as the end of its transaction. */
    void idle(Consumer<?, ?> consumer) {
        try {
            Map<TopicPartition, ReadPosition> found = found(consumer.assignment());
            known.entrySet().removeIf(one -> !one.getValue().equals(found.get(one.getKey())));
            look(consumer);
            settle(consumer);
        } catch (RuntimeException e) {
            LOG.atDebug().setCause(e).log("how far the database has come is looked up later");
        }
    }

    /** Whether the record was acknowledged with another database than this: its effects are on the log. */
    public boolean isReplayed(ConsumerRecord<?, ?> record) {
        ReadPosition place = known.get(new TopicPartition(record.topic(), record.partition()));
        return place != null && record.offset() < place.until();
    }

    /** The number of offsets that the database lacks of the partitions read here. */
    public long left() {
        return again ? known.values().stream().mapToLong(ReadPosition::left).sum() : 0;
    }

    /** Looks up the positions of newly assigned partitions. */
    private void look(Consumer<?, ?> consumer) {
        Set<TopicPartition> fresh = new HashSet<>(consumer.assignment());
        known.keySet().retainAll(fresh);
        fresh.removeAll(known.keySet());
        if (fresh.isEmpty()) {
            return;
        }
        consumer.committed(fresh)
                .forEach((partition, offset) -> acknowledged.put(partition, offset == null ? 0 : offset.offset()));
        if (!again) {
            doubt.castWhereLacking().block();
        }
        known.putAll(found(fresh));
    }

    private static boolean isWhole(@Nullable ReadPosition place, long acknowledged) {
        return (place == null ? 0 : place.next()) >= acknowledged;
    }

    private void settle(Consumer<?, ?> consumer) {
        Map<TopicPartition, ReadPosition> fresh = new HashMap<>();
        Map<TopicPartition, ReadPosition> lacking = new HashMap<>();
        Map<TopicPartition, ReadPosition> advanced = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            ReadPosition place = known.get(partition);
            if (!isWhole(place, acknowledged(partition))) {
                lacking.put(partition, lacking(place, position));
            } else if (place == null) {
                fresh.put(partition, new ReadPosition(position, 0));
            } else if (place.next() < position) {
                advanced.put(partition, place.at(position));
            }
        }
        if (!advanced.isEmpty()
                && !Boolean.TRUE.equals(places.advance(known, advanced).block())) {
            LOG.atError()
                    .addKeyValue("topic", topic.name())
                    .log("The database is not the one that was written into before");
            known.clear(); // it is looked up with the next batch, or while none arrives
            return;
        }
        if (!lacking.isEmpty()) {
            readAgain(consumer, lacking);
        }
        places.put(fresh).block();
        known.putAll(fresh);
        known.putAll(advanced);
        acknowledged.clear();
    }

    private static ReadPosition lacking(@Nullable ReadPosition place, long position) {
        return place == null
                ? new ReadPosition(0, position)
                : new ReadPosition(place.next(), Math.max(place.until(), position));
    }

    private void readAgain(Consumer<?, ?> consumer, Map<TopicPartition, ReadPosition> lacking) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(lacking.keySet());
        lacking.replaceAll((partition, place) -> place.at(Objects.requireNonNull(beginnings.get(partition))));
        doubt.cast().block(); // before the gap is closed and no longer shows
        places.put(lacking).block();
        known.putAll(lacking);
        lacking.forEach((partition, place) -> consumer.seek(partition, place.next()));
        LOG.atWarn()
                .addKeyValue("topic", topic.name())
                .addKeyValue(
                        "of",
                        lacking.values().stream().mapToLong(ReadPosition::left).sum())
                .log("The database lacks part of the log: it is filled from it");
    }

    private long acknowledged(TopicPartition partition) {
        return acknowledged.getOrDefault(partition, 0L);
    }

    private Map<TopicPartition, ReadPosition> found(Collection<TopicPartition> partitions) {
        return new HashMap<>(places.of(partitions).blockOptional().orElseThrow());
    }
}
