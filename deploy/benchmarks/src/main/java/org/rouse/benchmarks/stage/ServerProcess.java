package org.rouse.benchmarks.stage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rouse.local.broker.FreePort;

/**
 * A server in a process of its own, all of them with the same options of the JVM. Its cost is read from the operating system, which counts
 * by hundredths of a second.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String PORT = "--server.port=";

    private final Process process;
    private final int port;
    private final Path output;
    private final Duration start;

    private ServerProcess(Process process, int port, Path output, URI ready, long began) {
        this.process = process;
        this.port = port;
        this.output = output;
        awaitReady(ready);
        this.start = Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * Starts it, with the class path of this process, on a free port of 127.0.0.1, given as {@code --server.port} in place of any other, and returns once it is ready.
     *
     * @param ready path that answers 200 from then on
     */
    public static ServerProcess start(Stage stage, Class<?> main, String ready, List<String> arguments) {
        return start(stage, main, System.getProperty("java.class.path"), ready, arguments, List.of());
    }

    /**
     * The same for a service, started like its image: with its own class path only, since other libraries would change it, and with a cache
     * of the classes that a first start loaded and linked, and of the profile of what it ran.
     */
    public static ServerProcess service(Stage stage, Class<?> main) {
        Path cache = stage.folder().resolve(main.getSimpleName() + ".aot");
        firstStart(stage, main, cache);
        return start(
                stage,
                main,
                shipped(main),
                "/actuator/health/readiness",
                stage.serviceArguments(),
                List.of("-XX:AOTCache=" + cache));
    }

    /** Ends once the context is up. */
    private static void firstStart(Stage stage, Class<?> main, Path cache) {
        Path output = stage.folder().resolve(main.getSimpleName() + "-first.log");
        List<String> command = java(
                main,
                shipped(main),
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        "-Dspring.context.exit=onRefresh",
                        "-Drouse.ingest.http.warm-up=10s"),
                stage.serviceArguments());
        try {
            Process process = run(command, output);
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
                process.destroyForcibly();
                throw new IllegalStateException(main.getName() + " left no cache: " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(main.getName() + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during a first start", e);
        }
    }

    /** The class path beside the jar of the service once its module is packaged. */
    private static String shipped(Class<?> main) {
        try {
            Path jar = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            return jar
                    + File.pathSeparator
                    + Files.readString(jar.resolveSibling("launch").resolve("libraries"))
                            .strip();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the libraries of " + main.getName() + " are not known", e);
        }
    }

    private static ServerProcess start(
            Stage stage, Class<?> main, String classPath, String ready, List<String> arguments, List<String> options) {
        int port = FreePort.find();
        Path output = stage.folder().resolve(main.getSimpleName() + "-" + port + ".log");
        List<String> command = java(main, classPath, options, arguments);
        command.removeIf(each -> each.startsWith(PORT));
        command.add(PORT + port);
        long began = System.nanoTime();
        try {
            Process process = run(command, output);
            return new ServerProcess(process, port, output, URI.create("http://127.0.0.1:" + port + ready), began);
        } catch (IOException e) {
            throw new UncheckedIOException(main.getName() + " did not start", e);
        }
    }

    private static List<String> java(Class<?> main, String classPath, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return command;
    }

    private static Process run(List<String> command, Path output) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    public int port() {
        return port;
    }

    /** From the start of the process until it was ready. */
    public Duration start() {
        return start;
    }

    /** Processor time of all its threads so far, nanoseconds. */
    public long cpuNanos() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the system tells no processor time of " + process.pid()))
                .toNanos();
    }

    /** Its resident memory, megabytes of 10^6 bytes. */
    public double residentMegabytes() {
        return ResidentMemory.megabytes(process.pid());
    }

    private void awaitReady(URI ready) {
        if (!FirstAnswer.await(() -> Optional.of(ready), process::isAlive)) {
            process.destroyForcibly();
            throw new IllegalStateException("a server did not become ready: " + said());
        }
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "and what it said could not be read: " + e;
        }
    }

    /** Ends the process; returns when it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
