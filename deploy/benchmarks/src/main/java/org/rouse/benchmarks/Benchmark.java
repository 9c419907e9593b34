package org.rouse.benchmarks;

import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.Stage;

/** One measurement of the run, chosen by its name. */
record Benchmark(String name, Measurement measurement) {

    /** Measures and reports; what it started is stopped when it returns. */
    @FunctionalInterface
    interface Measurement {
        void run(Stage stage, Report report) throws Exception;
    }
}
