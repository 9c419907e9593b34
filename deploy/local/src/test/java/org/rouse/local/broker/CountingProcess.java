package org.rouse.local.broker;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * A stream application that counts words, exactly once, in a store on disk. It ends cleanly when its input does. On request it dies of a
 * word: inside the transaction, once the count has reached the store's files, as RocksDB may write them at any time.
 */
final class CountingProcess implements Processor<String, String, String, Long> {

    static final String WORDS = "words";
    static final String COUNTED = "counted";
    static final String DIES = "dies";
    static final int DEAD = 9;

    private static final String STORE = "counts";

    private final boolean dies;
    private @Nullable ProcessorContext<String, Long> context;

    private CountingProcess(boolean dies) {
        this.dies = dies;
    }

    /** Broker, folder of the state, and {@link #DIES} or anything else. */
    public static void main(String[] args) throws IOException {
        boolean dies = args[2].equals(DIES);
        Topology topology = new Topology()
                .addSource("in", Serdes.String().deserializer(), Serdes.String().deserializer(), WORDS)
                .addProcessor("count", () -> new CountingProcess(dies), "in")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.Long()),
                        "count")
                .addSink(
                        "out",
                        COUNTED,
                        Serdes.String().serializer(),
                        Serdes.Long().serializer(),
                        "count");
        try (KafkaStreams streams = new KafkaStreams(topology, settings(args[0], args[1]))) {
            streams.start();
            while (System.in.read() >= 0) {
                // until its parent closes the input
            }
            streams.close(Duration.ofSeconds(30));
        }
    }

    private static Properties settings(String broker, String folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "counting");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "100");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "2000");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), "500");
        return settings;
    }

    @Override
    public void init(ProcessorContext<String, Long> given) {
        context = given;
    }

    @Override
    public void process(Record<String, String> word) {
        ProcessorContext<String, Long> here = Objects.requireNonNull(context);
        KeyValueStore<String, Long> counts = here.getStateStore(STORE);
        Long before = counts.get(word.key());
        long count = before == null ? 1 : before + 1;
        counts.put(word.key(), count);
        here.forward(word.withValue(count));
        if (dies) {
            counts.flush();
            Runtime.getRuntime().halt(DEAD);
        }
    }
}
