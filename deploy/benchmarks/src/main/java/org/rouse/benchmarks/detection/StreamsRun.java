package org.rouse.benchmarks.detection;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.rouse.benchmarks.report.Cpu;
import org.rouse.benchmarks.stage.Stage;

/** Runs a topology over the records of a topic and times it, from the first third committed to all of it committed. */
final class StreamsRun {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(10).toNanos();

    private StreamsRun() {}

    /**
     * The result.
     *
     * @param cpuMicrosPerRecord of the whole process, including the broker's part
     */
    record Pace(double recordsPerSecond, double cpuMicrosPerRecord) {}

    /** The first third warms up and is not counted. */
    static Pace pace(Stage stage, Topology topology, Filled input) {
        String group = "bench-" + UUID.randomUUID();
        input.beginAt(stage.broker().admin(), group);
        try (KafkaStreams streams = new KafkaStreams(topology, settings(stage, group))) {
            streams.start();
            long start = waitFor(stage, group, input, input.length() / 3);
            long warm = input.committed(stage.broker().admin(), group);
            long cpu = Cpu.nanos();
            long end = waitFor(stage, group, input, input.length());
            long records = input.length() - warm;
            return new Pace(records / ((end - start) / 1e9), (Cpu.nanos() - cpu) / 1e3 / records);
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

    /** The settings that coaching ships with, for both sides. */
    private static Properties settings(Stage stage, String group) {
        Properties settings = new Properties();
        settings.putAll(CoachingDefaults.read().streams());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, stage.broker().bootstrapServers());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG, stage.folder().resolve("state").toString());
        return settings;
    }
}
