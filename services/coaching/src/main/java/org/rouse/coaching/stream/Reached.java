package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rouse.contracts.v1.MadeFrom;

/** The offsets that a task has read of each of its topics, committed with its results: a decision records them, and so can be repeated. */
final class Reached {

    private final KeyValueStore<Bytes, byte[]> store;
    private final int partition;
    private final Map<String, Long> offsets = new TreeMap<>();
    private String onTopic = "";

    Reached(KeyValueStore<Bytes, byte[]> store, int partition) {
        this.store = store;
        this.partition = partition;
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> one = all.next();
                offsets.put(
                        new String(one.key.get(), UTF_8),
                        ByteBuffer.wrap(one.value).getLong());
            }
        }
    }

    /** The record is being read. */
    void read(RecordMetadata record) {
        long next = record.offset() + 1;
        offsets.put(record.topic(), next);
        onTopic = record.topic();
        store.put(
                Bytes.wrap(record.topic().getBytes(UTF_8)),
                ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }

    /** Time has passed: the next decision is caused by no record. */
    void timePassed() {
        onTopic = "";
    }

    int partition() {
        return partition;
    }

    /**
     * The inputs of a decision made now.
     *
     * @param putOffAt when it was put off; empty where it is made at once
     */
    MadeFrom now(Optional<Instant> putOffAt) {
        return DecisionMessages.madeFrom(partition, offsets, onTopic, putOffAt);
    }
}
