package org.rouse.acceptance.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** {@code ./rouse up} as a child process, on ports and a data folder of its own. */
public final class LocalProcess implements AutoCloseable {

    /** The launcher builds the tree first where that has not been done. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
    private static final int[] PORTS = {0, 1, 2, 3, 4, 8, 9};

    /** It lives for seconds to minutes: the optimising compiler would take more time than it saves. */
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    /** A busy machine is no reason for a 202. */
    private static final String WRITE_WAIT = "30s";

    private final Path data;
    private final int basePort;
    private final Map<String, String> environment;
    private Process process;

    private LocalProcess(Path data, int basePort, Map<String, String> environment) {
        this.data = data;
        this.basePort = basePort;
        this.environment = environment;
        this.process = launch(data, basePort, environment);
    }

    /** Starts it; returns when it says it is ready. */
    public static LocalProcess start(Path data) {
        return start(data, Map.of());
    }

    /**
     * Starts it; returns when it says it is ready.
     *
     * @param environment variables that it is given besides ours, at every start
     */
    public static LocalProcess start(Path data, Map<String, String> environment) {
        LocalProcess local = new LocalProcess(data, freeBase(), environment);
        local.awaitReady();
        return local;
    }

    public int basePort() {
        return basePort;
    }

    public Path data() {
        return data;
    }

    /** Kills it as {@code kill -9} does: nothing is flushed, nothing is closed. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Starts it again where it was. */
    public void restart() {
        launch();
        awaitReady();
    }

    /** Starts it again where it was; returns at once. */
    public void launch() {
        process = launch(data, basePort, environment);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its output on standard output and standard error since the last start. */
    public String said() throws IOException {
        return Files.readString(output(data));
    }

    /** How a command ended, with its outputs. */
    public record Said(int code, String text) {}

    /** Runs another command of the launcher on this system: only the words; the system's address is added. */
    public Said run(String... words) throws IOException, InterruptedException {
        Process command = command(List.of(words), data, basePort, environment).start();
        String text = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(command.waitFor(), text);
    }

    /** Asks it to stop, as Ctrl-C does, and kills it where it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The program that starts local mode: {@code ROUSE_LAUNCHER}, or {@code ./rouse}. */
    public static Path launcher() {
        return Path.of(Elsewhere.setting("ROUSE_LAUNCHER")
                .orElseGet(() -> Checkout.root().resolve("rouse").toString()));
    }

    private static Process launch(Path data, int basePort, Map<String, String> environment) {
        ProcessBuilder builder = command(List.of("up"), data, basePort, environment)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output(data).toFile()));
        try {
            Files.createDirectories(data);
            Files.writeString(output(data), "");
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(
            List<String> words, Path data, int basePort, Map<String, String> environment) {
        Path launcher = launcher();
        if (!Files.isExecutable(launcher)) {
            throw new IllegalStateException(
                    "There is no launcher " + launcher
                            + ": the acceptance tests start local mode with it, or take a running system from ROUSE_INGEST_URL.");
        }
        List<String> whole = new ArrayList<>(List.of(launcher.toString()));
        whole.addAll(words);
        whole.addAll(List.of("--data", data.toString(), "--base-port", "" + basePort));
        ProcessBuilder builder =
                new ProcessBuilder(whole).directory(Checkout.root().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ROUSE_") && !name.equals("ROUSE_JAVA_OPTS"));
        builder.environment().putIfAbsent("ROUSE_JAVA_OPTS", FIRST_COMPILER);
        builder.environment().put("ROUSE_COACHING_WRITEWAIT", WRITE_WAIT);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Returns when it says it is ready. */
    public void awaitReady() {
        await().atMost(READY_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> {
            String said = Files.readString(output(data));
            if (!process.isAlive()) {
                throw new IllegalStateException("./rouse up ended with " + process.exitValue() + ": " + said);
            }
            return said.contains("Rouse is ready");
        });
    }

    private void awaitExit() {
        await().atMost(STOPPED_WITHIN).until(() -> !process.isAlive());
    }

    /** Beside the data folder, which belongs to the process alone. */
    private static Path output(Path data) {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    private static int freeBase() {
        return ThreadLocalRandom.current()
                .ints(15_000, 30_000)
                .limit(1_000)
                .filter(base -> IntStream.of(PORTS).allMatch(port -> isFree(base + port)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
