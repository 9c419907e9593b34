package org.rouse.benchmarks.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rouse.notification.NotificationApplication;

/** The notification service in a process of its own. */
final class Victim implements AutoCloseable {

    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    /**
     * Starts it; returns at once.
     *
     * @param cache what an earlier one loaded and linked; where it is missing, this one writes it when it is stopped. It only
     *     makes starts quicker, and only where the class path has nothing but jars
     */
    static Victim start(List<String> arguments, Path output, Path cache) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:aot=off", // the classes that it cannot keep
                (Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationApplication.class.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Victim(process);
        } catch (IOException e) {
            throw new UncheckedIOException("the service did not start", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it by SIGTERM; returns when it is gone. */
    void stop() {
        process.destroy();
        join();
    }

    /** Ends it by SIGKILL; returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        join();
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
