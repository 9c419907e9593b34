package org.rouse.benchmarks.ingest;

import java.time.Duration;
import java.util.List;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.KeyedBytes;
import org.rouse.benchmarks.stage.Sending;
import org.rouse.benchmarks.stage.Stage;

/** The rate at which a bare producer can write to the log: the same values as ingest's, with nothing before it. */
public final class ProducerCeiling {

    private static final String TOPIC = "bench.ceiling.v1";

    private ProducerCeiling() {}

    /** Reports records/s and samples/s acknowledged by all replicas, per batch size. */
    public static void run(Stage stage, Report report) {
        stage.broker().create(TOPIC, 12);
        for (Batch batch : Batch.ALL) {
            double records = recordsPerSecond(stage, batch.records());
            String what = "raw producer, records of " + batch.minutes() + " samples";
            report.figure(what, records, "records/s");
            report.figure(what, records * batch.minutes(), "samples/s");
        }
    }

    private static double recordsPerSecond(Stage stage, List<KeyedBytes> records) {
        try (Sending sending = new Sending(stage.broker().bootstrapServers())) {
            long before = send(sending, records, stage.measured().dividedBy(2));
            long start = System.nanoTime();
            long after = send(sending, records, stage.measured());
            return (after - before) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long send(Sending sending, List<KeyedBytes> records, Duration howLong) {
        long end = System.nanoTime() + howLong.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            sending.send(TOPIC, records.get(i % records.size()));
        }
        return sending.flush();
    }
}
