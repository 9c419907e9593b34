package org.rouse.benchmarks.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.rouse.benchmarks.gateway.Gateway;
import org.rouse.benchmarks.load.ClosedLoop;
import org.rouse.benchmarks.load.LoadResult;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Rounds;
import org.rouse.benchmarks.stage.QuietLog;
import org.rouse.benchmarks.stage.Stage;

/** Uploads per second, parsed and durable, beside a gateway that only forwards. */
public final class IngestBenchmark {

    private static final int ROUNDS = 3;
    private static final double AIM_BESIDE_GATEWAY = 0.9;

    private final Stage stage;
    private final Report report;

    private IngestBenchmark(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    /** Reports the ratios, the requests/s, the samples/s and the latency, per batch size. */
    public static void run(Stage stage, Report report) {
        IngestBenchmark benchmark = new IngestBenchmark(stage, report);
        try (Gateway gateway = Gateway.start(stage);
                IngestServer ingest = IngestServer.start(stage)) {
            QuietLog.on(); // the service set its own
            Batch.ALL.forEach(batch -> benchmark.measure(batch, ingest.port(), gateway.port()));
        }
    }

    private void measure(Batch batch, int ingest, int gateway) {
        List<LoadResult> ours = new ArrayList<>();
        List<LoadResult> theirs = new ArrayList<>();
        ClosedLoop parsed =
                new ClosedLoop(ingest, batch.connections(), batch.requests(person -> "/v1/sync", stage.issuer()));
        ClosedLoop checked =
                new ClosedLoop(gateway, batch.connections(), batch.requests(person -> "/checked", stage.issuer()));
        ClosedLoop bare = new ClosedLoop(
                gateway, batch.connections(), batch.requests(person -> "/bare/" + person, stage.issuer()));
        List.of(parsed, checked, bare).forEach(loop -> loop.run(stage.measured(), Duration.ofMillis(100)));
        Rounds rounds = Rounds.of(
                ROUNDS,
                () -> {
                    ours.add(result(parsed));
                    return ours.getLast().requestsPerSecond();
                },
                () -> {
                    theirs.add(result(checked));
                    return theirs.getLast().requestsPerSecond();
                },
                () -> result(bare).requestsPerSecond());
        tell(batch, rounds, ours, theirs);
    }

    private void tell(Batch batch, Rounds rounds, List<LoadResult> ours, List<LoadResult> theirs) {
        String what = " at " + batch.minutes() + " samples, c=" + batch.connections();
        double aim = batch.minutes() == 1440 ? AIM_BESIDE_GATEWAY : 0;
        report.ratio("ingest / gateway with the same token check" + what, rounds.ratio(0, 1), aim);
        report.ratio("ingest / gateway without token check" + what, rounds.ratio(0, 2), 0);
        report.figure("ingest" + what, rounds.median(0), "requests/s");
        report.figure(
                "ingest" + what,
                rounds.median(0) * batch.minutes(),
                "samples/s",
                batch.minutes() == 100 ? ">= 500,000" : "");
        report.figure("ingest" + what + ", cpu", middle(ours, LoadResult::cpuMicrosPerRequest), "us/request");
        report.figure(
                "gateway with token check" + what + ", cpu",
                middle(theirs, LoadResult::cpuMicrosPerRequest),
                "us/request");
        report.figure("gateway with token check" + what, rounds.median(1), "requests/s");
        report.figure("gateway without token check" + what, rounds.median(2), "requests/s");
        report.figure("ingest" + what + ", p50", middle(ours, r -> r.latency().percentileMs(0.5)), "ms");
        report.figure("ingest" + what + ", p99", middle(ours, r -> r.latency().percentileMs(0.99)), "ms");
    }

    private LoadResult result(ClosedLoop loop) {
        return loop.run(stage.measured().dividedBy(4), stage.measured()).allGood("upload");
    }

    private static double middle(List<LoadResult> results, ToDoubleFunction<LoadResult> value) {
        return results.stream()
                .mapToDouble(value)
                .sorted()
                .skip(results.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
