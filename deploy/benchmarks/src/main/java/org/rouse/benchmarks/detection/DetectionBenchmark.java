package org.rouse.benchmarks.detection;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.Stage;

/** Minute samples per second through the topology, exactly once, beside the plain processor. */
public final class DetectionBenchmark {

    private static final int PEOPLE = 1000;

    private DetectionBenchmark() {}

    /** Reports the ratio and both rates. */
    public static void run(Stage stage, Report report) {
        long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        stage.broker().create(PlainTopology.SAMPLES, 12);
        stage.broker().create(PlainTopology.FOUND, 12);
        try (Filler filler = new Filler(stage, today - 20)) {
            Filled plain = Filled.by(
                    stage.broker().admin(),
                    PlainTopology.SAMPLES,
                    () -> filler.samples(PlainTopology.SAMPLES, PEOPLE, 1));
            double rate = StreamsRun.recordsPerSecond(stage, PlainTopology.build(), plain);
            report.figure("plain processor, a record per sample", rate, "samples/s");
        }
    }
}
