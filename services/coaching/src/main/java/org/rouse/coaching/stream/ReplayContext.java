package org.rouse.coaching.stream;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The context of a replay's processor: stores in memory, a settable clock, and a list of what it forwards. Its key type is a parameter, as
 * the language has none bounded by an array.
 */
final class ReplayContext implements ProcessorContext<Object, Outgoing> {

    private final int partition;
    private final Map<String, MemoryStore> stores;
    private final InstantSource clock;
    private final List<Outgoing> forwarded = new ArrayList<>();
    private Optional<RecordMetadata> reading = Optional.empty();
    private @Nullable Punctuator punctuator;

    ReplayContext(int partition, Map<String, MemoryStore> stores, InstantSource clock) {
        this.partition = partition;
        this.stores = stores;
        this.clock = clock;
    }

    /** The same context with keys of bytes, as the processor sees it; keys are never read. */
    @SuppressWarnings("unchecked")
    ProcessorContext<byte[], Outgoing> forBytes() {
        return (ProcessorContext<byte[], Outgoing>) (ProcessorContext<?, ?>) this;
    }

    void reads(RecordMetadata metadata) {
        reading = Optional.of(metadata);
    }

    /** Runs the processor's punctuation. */
    void timePasses() {
        reading = Optional.empty();
        Objects.requireNonNull(punctuator, "the processor was not started").punctuate(currentSystemTimeMs());
    }

    /** The values forwarded since the last call. */
    List<Outgoing> forwarded() {
        List<Outgoing> all = List.copyOf(forwarded);
        forwarded.clear();
        return all;
    }

    @Override
    public <K, V extends Outgoing> void forward(Record<K, V> entry) {
        forwarded.add(entry.value());
    }

    @Override
    public <K, V extends Outgoing> void forward(Record<K, V> entry, String child) {
        forwarded.add(entry.value());
    }

    @Override
    public TaskId taskId() {
        return new TaskId(0, partition);
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return reading;
    }

    @Override
    @SuppressWarnings("unchecked") // like Kafka Streams: the caller knows the type of the store with that name
    public <S extends StateStore> S getStateStore(String name) {
        return (S) Objects.requireNonNull(stores.get(name), name);
    }

    @Override
    public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
        punctuator = callback;
        return () -> punctuator = null;
    }

    @Override
    public Cancellable schedule(Instant start, Duration interval, PunctuationType type, Punctuator callback) {
        return schedule(interval, type, callback);
    }

    @Override
    public long currentSystemTimeMs() {
        return clock.instant().toEpochMilli();
    }

    @Override
    public long currentStreamTimeMs() {
        return currentSystemTimeMs();
    }

    @Override
    public String applicationId() {
        return "replay";
    }

    @Override
    public Serde<?> keySerde() {
        return Serdes.ByteArray();
    }

    @Override
    public Serde<?> valueSerde() {
        return Serdes.ByteArray();
    }

    @Override
    public File stateDir() {
        throw new UnsupportedOperationException("a replay keeps nothing on disk");
    }

    @Override
    public StreamsMetrics metrics() {
        throw new UnsupportedOperationException("a replay is not measured");
    }

    @Override
    public void commit() {
        // nothing is committed
    }

    @Override
    public Map<String, Object> appConfigs() {
        return Map.of();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        return Map.of();
    }
}
