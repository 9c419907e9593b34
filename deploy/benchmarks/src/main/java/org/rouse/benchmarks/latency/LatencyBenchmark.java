package org.rouse.benchmarks.latency;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.rouse.benchmarks.load.Latencies;
import org.rouse.benchmarks.prompts.Witness;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Rounds;
import org.rouse.benchmarks.report.Steadiness;
import org.rouse.benchmarks.stage.QuietLog;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.local.up.LocalMode;
import org.rouse.local.up.LocalSettings;
import org.rouse.local.up.Ports;
import org.rouse.local.up.Reach;

/**
 * Every upload has its person's 20th minute of sitting and so causes a prompt: the worst minute of a day, with all services and their
 * servers on this one machine.
 */
public final class LatencyBenchmark {

    private static final int WARM_UP = 200;
    private static final int WARM_UP_ROUNDS = 12;
    private static final int PEOPLE = 400;
    private static final int ROUNDS = 3;
    private static final long NEEDED_BYTES = 64 << 20;

    private LatencyBenchmark() {}

    /** Reports prompts/s at full load and the latencies at half of it. */
    public static void run(Stage stage, Report report) throws IOException {
        LocalSettings settings = new LocalSettings(
                stage.folder().resolve("local"),
                Ports.from(0),
                Optional.of(stage.broker().bootstrapServers()),
                Optional.empty(),
                InstantSource.system(),
                NEEDED_BYTES,
                Reach.THIS_MACHINE);
        try (LocalMode mode = LocalMode.start(settings);
                Witness witness = Witness.start();
                Api api = new Api(mode)) {
            QuietLog.on(); // each service set its own
            AtomicInteger round = new AtomicInteger();
            DoubleSupplier warmUp = () -> Sitters.settle(api, witness, "warm-up-" + round.incrementAndGet(), WARM_UP)
                    .rise(0);
            if (!Steadiness.reached(WARM_UP_ROUNDS, warmUp)) {
                Report.progress("the chain did not become steady within %d rounds".formatted(WARM_UP_ROUNDS));
            }
            double capability = Rounds.of(
                            ROUNDS,
                            () -> Sitters.settle(api, witness, "full-load-" + round.incrementAndGet(), PEOPLE)
                                    .rise(0))
                    .median(0);
            report.figure("prompts caused and delivered, full load", capability, "prompts/s", ">= 150");
            Sitters half = Sitters.settle(api, witness, "half-load", PEOPLE);
            half.rise(capability / 2);
            Latencies latencies = half.latencies();
            report.figure("accept to delivered at half load, p50", latencies.percentileMs(0.5), "ms", "< 150");
            report.figure("accept to delivered at half load, p99", latencies.percentileMs(0.99), "ms", "< 500");
        }
    }
}
