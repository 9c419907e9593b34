package org.rouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rouse.benchmarks.core.CoreBenchmark;
import org.rouse.benchmarks.detection.DetectionBenchmark;
import org.rouse.benchmarks.formats.FormatsBenchmark;
import org.rouse.benchmarks.ingest.IngestBenchmark;
import org.rouse.benchmarks.ingest.ProducerCeiling;
import org.rouse.benchmarks.kill.Soak;
import org.rouse.benchmarks.latency.LatencyBenchmark;
import org.rouse.benchmarks.localmode.LocalModeBenchmark;
import org.rouse.benchmarks.prompts.PromptsBenchmark;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.roster.RosterBenchmark;
import org.rouse.benchmarks.stage.QuietLog;
import org.rouse.benchmarks.stage.Stage;

/** {@code ./rouse bench [NAME ...] [--only NAME,...] [--seconds N] [--json FILE]}: tables on standard output, progress on standard error. */
public final class Bench {

    private static final int KILLS = Integer.getInteger("rouse.soak.kills", 200);

    private static final List<Benchmark> ALL = List.of(
            new Benchmark("local", LocalModeBenchmark::run),
            new Benchmark("latency", LatencyBenchmark::run), // first on the broker: coaching reads all records there
            new Benchmark("producer", ProducerCeiling::run),
            new Benchmark("ingest", IngestBenchmark::run),
            new Benchmark("prompts", PromptsBenchmark::run),
            new Benchmark("roster", RosterBenchmark::run),
            new Benchmark("formats", FormatsBenchmark::run),
            new Benchmark("core", CoreBenchmark::run),
            new Benchmark("detection", DetectionBenchmark::run),
            new Benchmark("soak", true, (stage, report) -> Soak.run(stage, report, KILLS)));

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> names = ALL.stream().map(Benchmark::name).collect(Collectors.toCollection(TreeSet::new));
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.usage(names));
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments), names);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        QuietLog.on();
        Report report = new Report();
        try (Stage stage = Stage.open(options.seconds())) {
            ALL.stream().filter(b -> options.wants(b.name(), b.onRequest())).forEach(b -> run(b, stage, report));
        }
        System.out.println(report.markdown());
        if (options.json().isPresent()) {
            Files.writeString(options.json().get(), report.json());
        }
        System.exit(report.complete() ? 0 : 1); // reactor's and netty's threads would linger
    }

    private static void run(Benchmark benchmark, Stage stage, Report report) {
        Report.progress("== " + benchmark.name());
        try {
            benchmark.measurement().run(stage, report);
        } catch (Exception e) {
            report.failure(benchmark.name(), e);
            e.printStackTrace();
        }
    }
}
