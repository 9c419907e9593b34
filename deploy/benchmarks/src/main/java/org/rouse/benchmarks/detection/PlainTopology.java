package org.rouse.benchmarks.detection;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The usual way: every sample a record, a state machine per person in a RocksDB store with a changelog, an event when the person has
 * been still for 20 minutes. It keeps no history, so late, repeated or reordered samples give it wrong answers: it does less than ours.
 */
final class PlainTopology {

    static final String SAMPLES = "bench.plain-sample.v1";
    static final String FOUND = "bench.plain-found.v1";
    static final String STATE = "plain-state";

    private PlainTopology() {}

    /** @param cached whether a person's state stays in memory until the commit; by default a plain processor's store does not keep it */
    static Topology build(boolean cached) {
        StoreBuilder<KeyValueStore<byte[], byte[]>> states = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STATE), Serdes.ByteArray(), Serdes.ByteArray());
        Topology topology = new Topology();
        topology.addSource("samples", new ByteArrayDeserializer(), new ByteArrayDeserializer(), SAMPLES);
        topology.addProcessor("machine", PlainMachine::new, "samples");
        topology.addStateStore(cached ? states.withCachingEnabled() : states, "machine");
        topology.addSink("found", FOUND, new ByteArraySerializer(), new ByteArraySerializer(), "machine");
        return topology;
    }
}
