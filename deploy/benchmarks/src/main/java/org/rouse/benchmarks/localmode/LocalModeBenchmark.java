package org.rouse.benchmarks.localmode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.rouse.benchmarks.report.Report;
import org.rouse.benchmarks.stage.FirstAnswer;
import org.rouse.benchmarks.stage.ResidentMemory;
import org.rouse.benchmarks.stage.Stage;
import org.rouse.local.up.Ports;

/** Starts {@code ./rouse up} as a person would, on an empty folder and again on the same. */
public final class LocalModeBenchmark {

    private static final String READY = "ready";

    private LocalModeBenchmark() {}

    /** Reports seconds until devices can sync, people can sign in and everything is ready, and resident memory at that moment. */
    public static void run(Stage stage, Report report) throws IOException, InterruptedException {
        Path data = stage.folder().resolve("up");
        build();
        for (String which : List.of("first start", "start again")) {
            start(data, which, report);
        }
    }

    /** Builds first, so that the timed run is a start and not a build. */
    private static void build() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(root().resolve("rouse").toString(), "formats")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("./rouse formats ended with " + process.exitValue());
        }
    }

    private static void start(Path data, String which, Report report) throws IOException, InterruptedException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder(
                        root().resolve("rouse").toString(), "up", "--data", data.toString(), "--base-port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String start = "local mode, " + which;
            await(process, data, ports -> "http://127.0.0.1:%d/actuator/health/readiness".formatted(ports.ingest()));
            report.figure(start + ", until devices can sync", since(from), "s", "<= 5");
            await(process, data, ports -> "http://127.0.0.1:%d/sign-in".formatted(ports.web()));
            report.figure(start + ", until people can sign in", since(from), "s", "<= 9");
            String line = output.readLine();
            while (line != null && !line.contains(READY)) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("local mode did not become ready, exit " + process.waitFor());
            }
            report.figure(start + ", to ready", since(from), "s");
            // the launcher replaces itself by the JVM, so the id is that of the JVM
            report.figure(start + ", resident", ResidentMemory.megabytes(process.pid()), "MB", "<= 650");
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** Ports of a start before are noted in the folder until this one notes its own: nobody answers at those. */
    private static void await(Process process, Path data, Function<Ports, String> page) {
        if (!FirstAnswer.await(() -> Ports.notedIn(data).map(page).map(URI::create), process::isAlive)) {
            throw new IllegalStateException("local mode did not become ready");
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /** The tree these classes were built in: the jar is in deploy/benchmarks/target. */
    private static Path root() {
        try {
            Path place = Path.of(LocalModeBenchmark.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return place.resolve("../../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the classes is not a file", e);
        }
    }
}
