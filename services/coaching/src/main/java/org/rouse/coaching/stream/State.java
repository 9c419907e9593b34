package org.rouse.coaching.stream;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of a partition: minutes and stretches by person, slot and day; people's settings; due times; decision state; offsets read of
 * each topic. Each is in RocksDB, and in a compacted topic from which any instance takes over.
 */
record State(
        KeyValueStore<Bytes, byte[]> movement,
        KeyValueStore<Bytes, byte[]> people,
        KeyValueStore<Bytes, byte[]> due,
        KeyValueStore<Bytes, byte[]> decisions,
        KeyValueStore<Bytes, byte[]> reached) {

    private static final String MOVEMENT = "movement";
    static final String PEOPLE = "people";
    static final String DUE = "due";
    static final String DECISIONS = "decisions";
    static final String REACHED = "reached";

    static State of(ProcessorContext<?, ?> context) {
        return new State(
                context.getStateStore(MOVEMENT),
                context.getStateStore(PEOPLE),
                context.getStateStore(DUE),
                context.getStateStore(DECISIONS),
                context.getStateStore(REACHED));
    }

    static Stream<String> names() {
        return Stream.of(MOVEMENT, PEOPLE, DUE, DECISIONS, REACHED);
    }

    /** @param kind makes a store by name */
    static Set<StoreBuilder<?>> stores(Function<String, KeyValueBytesStoreSupplier> kind) {
        return names().map(name -> store(kind.apply(name))).collect(Collectors.toSet());
    }

    private static StoreBuilder<?> store(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of("compression.type", "lz4"))
                // A live stretch is edited every minute: several edits before a commit are written once.
                .withCachingEnabled();
    }
}
