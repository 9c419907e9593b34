package org.rouse.benchmarks;

import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.Stage;

/**
 * One measurement of the run, chosen by its name.
 *
 * @param onRequest whether it only runs where it is named, since it takes long
 */
record Benchmark(String name, boolean onRequest, Measurement measurement) {

    Benchmark(String name, Measurement measurement) {
        this(name, false, measurement);
    }

    /** Measures and reports; everything it started is stopped when it returns. */
    @FunctionalInterface
    interface Measurement {
        void run(Stage stage, Report report) throws Exception;
    }
}
