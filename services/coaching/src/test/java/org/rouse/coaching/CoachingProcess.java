package org.rouse.coaching;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.testing.FreePorts;
import org.rouse.testing.Program;
import org.rouse.testing.WholeAnswers;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** The service in a process of its own. */
final class CoachingProcess {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(3);

    private final Path folder;
    private final String[] command;
    private final String url;
    private @Nullable Program program;

    /** @param folder of its own, for its output */
    CoachingProcess(Path folder, List<String> arguments) {
        int port = FreePorts.one();
        this.folder = folder;
        this.url = "http://127.0.0.1:" + port;
        this.command = Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx384m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djava.io.tmpdir=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                CoachingApplication.class.getName(),
                                "--server.port=" + port),
                        arguments)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** Starts it, for the first time or again; returns when it is ready. */
    void start() {
        Program started = new Program(folder, command);
        program = started;
        await().atMost(STARTED_WITHIN).until(() -> isReady(started));
    }

    /** Kills it like {@code kill -9}; returns when it is gone. */
    void kill() throws InterruptedException {
        if (program != null) {
            program.kill();
        }
    }

    WebTestClient client() {
        return WholeAnswers.from(url);
    }

    private boolean isReady(Program started) throws IOException {
        if (!started.isAlive()) {
            throw new IllegalStateException("the service ended: " + started.output());
        }
        try {
            return client().get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .is2xxSuccessful();
        } catch (WebClientRequestException _) {
            return false; // nobody listens yet
        }
    }
}
