package org.rouse.benchmarks.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rouse.benchmarks.gateway.Gateway;
import org.rouse.benchmarks.load.ClosedLoop;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.report.Rounds;
import org.rouse.benchmarks.stage.ServerProcess;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.ingest.IngestApplication;

/** Uploads per second, parsed and durable, beside the floor and a gateway that only forwards: each a process, warm, in turns. */
public final class IngestBenchmark {

    private static final int ROUNDS = 5;
    private static final double STEADY = 0.95;
    private static final Duration FIRST_SECONDS = Duration.ofSeconds(10);

    private final Stage stage;
    private final Report report;

    private IngestBenchmark(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    /** Reports the start and the seconds after it, then ratios, requests/s, processor time and latency per batch size. */
    public static void run(Stage stage, Report report) {
        IngestBenchmark benchmark = new IngestBenchmark(stage, report);
        try (ServerProcess floor = Gateway.floor(stage);
                ServerProcess gateway = Gateway.checked(stage)) {
            benchmark.floor(Batch.ALL.getFirst(), floor).warm(); // the load and the broker, which are not what starts
            try (ServerProcess ingest = ServerProcess.service(stage, IngestApplication.class)) {
                benchmark.firstSeconds(ingest);
                Batch.ALL.forEach(batch -> benchmark.measure(batch, floor, gateway, ingest));
                benchmark.threeMinutes(Batch.OF_100, ingest);
            }
        }
    }

    private void firstSeconds(ServerProcess ingest) {
        report.figure("ingest, from start to ready", ingest.start().toMillis() / 1e3, "s", "<= 5");
        ClosedLoop loop = loop(Batch.ALL.getFirst(), ingest, _ -> "/v1/sync");
        double early =
                loop.run(Duration.ofMillis(1), FIRST_SECONDS).allGood("ingest").requestsPerSecond();
        report.figure("ingest, 1 sample, the 10 s after it was ready", early, "requests/s");
        double then = loop.run(Duration.ofMillis(1), Duration.ofSeconds(2))
                .allGood("ingest")
                .requestsPerSecond();
        report.figure("ingest, 1 sample, the 2 s after those", then, "requests/s", ">= 5,000");
    }

    /** At full load, with nobody taking turns. */
    private void threeMinutes(Batch batch, ServerProcess ingest) {
        ClosedLoop loop = loop(batch, ingest, _ -> "/v1/sync");
        List<Double> rates = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int minute = 0; minute < 3; minute++) {
            rates.add(loop.run(Duration.ofMillis(1), Duration.ofMinutes(1))
                    .allGood("ingest")
                    .requestsPerSecond());
            memory.add(ingest.residentMegabytes());
        }
        String what = "ingest, " + batch.minutes() + " samples, third minute / first";
        report.ratio(what + ", requests/s", rates.getLast() / rates.getFirst(), STEADY);
        report.ratio("the same of resident memory", memory.getLast() / memory.getFirst(), 0);
        report.figure("ingest, resident after three minutes", memory.getLast(), "MB");
    }

    private void measure(Batch batch, ServerProcess floor, ServerProcess gateway, ServerProcess ingest) {
        Contender least = floor(batch, floor);
        Contender checked = contender("gateway with token check", batch, gateway, _ -> "/checked");
        Contender ours = contender("ingest", batch, ingest, _ -> "/v1/sync");
        List.of(least, checked, ours).forEach(Contender::warm);
        Rounds rounds = Rounds.of(ROUNDS, least::measured, checked::measured, ours::measured);
        String what = ", " + batch.minutes() + " samples, c=" + batch.connections();
        report.ratio("ingest / floor" + what, rounds.ratio(2, 0), batch.minutes() == 1440 ? 0.5 : 0.65);
        report.ratio("ingest / gateway with token check" + what, rounds.ratio(2, 1), 0);
        report.ratio(
                "floor / ingest, processor time a request" + what,
                least.cpuMicrosPerRequest() / ours.cpuMicrosPerRequest(),
                0);
        least.tell(report, what, "", "");
        checked.tell(report, what, "", "");
        ours.tell(report, what, batch.minutes() == 1440 ? "" : "<= 70", batch.minutes() == 1 ? "< 6" : "");
    }

    private Contender floor(Batch batch, ServerProcess floor) {
        return contender("floor", batch, floor, person -> "/floor/" + person);
    }

    private Contender contender(String name, Batch batch, ServerProcess server, UnaryOperator<String> path) {
        return new Contender(name, loop(batch, server, path), stage.measured());
    }

    private ClosedLoop loop(Batch batch, ServerProcess server, UnaryOperator<String> path) {
        return new ClosedLoop(
                server.port(), batch.connections(), batch.requests(path, stage.issuer()), server::cpuNanos);
    }
}
