package org.rouse.benchmarks.detection;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.rouse.benchmarks.stage.Stage;

/** Runs a topology over what lies on a topic and times it, from the first third committed to all of it committed. */
final class StreamsRun {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(10).toNanos();

    private StreamsRun() {}

    /** Records a second. The first third warms up and is not counted. */
    static double recordsPerSecond(Stage stage, Topology topology, Filled input) {
        String group = "bench-" + UUID.randomUUID();
        input.beginAt(stage.broker().admin(), group);
        try (KafkaStreams streams = new KafkaStreams(topology, settings(stage, group))) {
            streams.start();
            long start = waitFor(stage, group, input, input.length() / 3);
            long warm = input.committed(stage.broker().admin(), group);
            long end = waitFor(stage, group, input, input.length());
            return (input.length() - warm) / ((end - start) / 1e9);
        }
    }

    private static long waitFor(Stage stage, String group, Filled input, long committed) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (input.committed(stage.broker().admin(), group) < committed) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only " + input.committed(stage.broker().admin(), group) + " of " + committed
                                + " records were worked off in " + LIMIT);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return System.nanoTime();
    }

    /** The settings coaching runs with by default, for both sides. */
    private static Properties settings(Stage stage, String group) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, stage.broker().bootstrapServers());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG, stage.folder().resolve("state").toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return settings;
    }
}
