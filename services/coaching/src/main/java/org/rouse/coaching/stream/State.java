package org.rouse.coaching.stream;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of a partition: minutes and stretches by person, slot and day; people's settings; due times; what decisions rest on; how far each
 * topic was read. Each lies in RocksDB, and in a compacted topic from which any instance takes over.
 */
record State(
        KeyValueStore<Bytes, byte[]> movement,
        KeyValueStore<Bytes, byte[]> people,
        KeyValueStore<Bytes, byte[]> due,
        KeyValueStore<Bytes, byte[]> decisions,
        KeyValueStore<Bytes, byte[]> reached) {

    private static final String MOVEMENT = "movement";
    private static final String PEOPLE = "people";
    private static final String DUE = "due";
    private static final String DECISIONS = "decisions";
    private static final String REACHED = "reached";

    static State of(ProcessorContext<?, ?> context) {
        return new State(
                context.getStateStore(MOVEMENT),
                context.getStateStore(PEOPLE),
                context.getStateStore(DUE),
                context.getStateStore(DECISIONS),
                context.getStateStore(REACHED));
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(store(MOVEMENT), store(PEOPLE), store(DUE), store(DECISIONS), store(REACHED));
    }

    private static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of("compression.type", "lz4"))
                // A live stretch is edited every minute: what is edited again before the commit is written once.
                .withCachingEnabled();
    }
}
