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

/** How far a task has read each of its topics, committed with what came of it: a decision says so, and can be made again. */
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

    /** Time has passed: what is decided next is decided on no record. */
    void timePassed() {
        onTopic = "";
    }

    int partition() {
        return partition;
    }

    /**
     * What a decision made now is made from.
     *
     * @param putOffAt when it was put off; empty where it is made as soon as it is called for
     */
    MadeFrom now(Optional<Instant> putOffAt) {
        return DecisionMessages.madeFrom(partition, offsets, onTopic, putOffAt);
    }
}
