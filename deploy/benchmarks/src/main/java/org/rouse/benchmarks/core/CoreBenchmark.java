package org.rouse.benchmarks.core;

import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.Stage;

/** Runs the JMH benchmarks of the pure core, each in a process of its own. */
public final class CoreBenchmark {

    private static final double AIM = 20e6;
    private static final Map<String, String> NAMES = Map.of(
            "wholeDays", "core, days in order, with day summaries",
            "livePieces", "core, pieces of " + Days.LIVE_MINUTES + " minutes",
            "dayTwice", "core, the same day twice");

    private CoreBenchmark() {}

    /** Reports samples/s on one core. */
    public static void run(Stage stage, Report report) throws RunnerException {
        var options = new OptionsBuilder()
                .include(MovementBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xmx1g")
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String method = result.getPrimaryResult().getLabel();
            double samples = result.getPrimaryResult().getScore();
            String name = NAMES.getOrDefault(method, method);
            if (method.equals("wholeDays")) {
                report.ratio(name + " / aim of 20 M samples/s a core", samples / AIM, 1);
            }
            report.figure(name, samples, "samples/s");
        }
    }
}
