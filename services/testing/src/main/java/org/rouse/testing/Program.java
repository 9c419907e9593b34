package org.rouse.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that a test runs as a child process. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final Path output;

    public Program(Path folder, String... command) {
        output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("HOME", folder.toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The path of a program, under any of the names that {@code browsers/programs} lists for it, else under its own; empty where none is
     * installed.
     */
    public static Optional<String> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return names(program).stream()
                .flatMap(name -> Arrays.stream(path.split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** A line of the list is a browser and the names of its program. */
    private static List<String> names(String program) {
        try (InputStream list = Program.class.getResourceAsStream("/browsers/programs")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(" ")))
                    .filter(line -> line.getFirst().equals(program))
                    .map(line -> line.subList(1, line.size()))
                    .findFirst()
                    .orElse(List.of(program));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Ends the process as {@code kill -9} does; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process and all it has started, and waits for it, so that its profile can be removed. */
    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }
}
