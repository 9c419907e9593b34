package org.rouse.benchmarks.ingest;

import java.time.Duration;
import org.rouse.benchmarks.gateway.Gateway;
import org.rouse.benchmarks.load.ClosedLoop;
import org.rouse.benchmarks.load.LoadResult;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Rounds;
import org.rouse.benchmarks.stage.Stage;

/** Uploads per second, parsed and durable, beside a gateway that only forwards. */
public final class IngestBenchmark {

    private static final int ROUNDS = 3;

    private IngestBenchmark() {}

    /** Reports the ratio, the requests/s, the samples/s and the latency, per batch size. */
    public static void run(Stage stage, Report report) {
        try (Gateway gateway = Gateway.start(stage)) {
            for (Batch batch : Batch.ALL) {
                measure(stage, report, batch, gateway.port());
            }
        }
    }

    private static void measure(Stage stage, Report report, Batch batch, int gateway) {
        ClosedLoop checked =
                new ClosedLoop(gateway, batch.connections(), batch.requests(person -> "/checked", stage.issuer()));
        ClosedLoop bare = new ClosedLoop(
                gateway, batch.connections(), batch.requests(person -> "/bare/" + person, stage.issuer()));
        Rounds rounds = Rounds.of(ROUNDS, () -> rate(checked, stage.measured()), () -> rate(bare, stage.measured()));
        String what = " at " + batch.minutes() + " samples, c=" + batch.connections();
        report.figure("gateway with token check" + what, rounds.median(0), "requests/s");
        report.figure("gateway without" + what, rounds.median(1), "requests/s");
    }

    private static double rate(ClosedLoop loop, Duration measured) {
        LoadResult result = loop.run(measured.dividedBy(2), measured).allGood("upload");
        return result.requestsPerSecond();
    }
}
