package org.rouse.benchmarks.kill;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
     * @param cache what an earlier one left, so that it starts quicker; goes without where there is none
     */
    static Victim start(List<String> arguments, Path output, Path cache) {
        return startWith(Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of(), arguments, output);
    }

    /**
     * Starts one that, when it is stopped, leaves for later ones what it loaded and linked; returns at once.
     *
     * @param cache is written where the class path has nothing but jars
     */
    static Victim startFirst(List<String> arguments, Path output, Path cache) {
        return startWith(List.of("-XX:AOTCacheOutput=" + cache), arguments, output);
    }

    private static Victim startWith(List<String> cached, List<String> arguments, Path output) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:aot=off", // the classes that it cannot keep
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                NotificationApplication.class.getName()));
        command.addAll(1, cached);
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

    /** That of this process without the folders of this module, which the service needs nothing of: no cache can be kept of a folder. */
    private static String classPath() {
        Path own = Path.of("target").toAbsolutePath();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !Path.of(part).toAbsolutePath().startsWith(own))
                .collect(joining(File.pathSeparator));
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
