package org.rouse.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts that all measurements of one run share.
 *
 * @param broker   the one broker
 * @param issuer   signs the tokens of the run
 * @param folder   empty at the start, deleted at the end
 * @param measured length of one round of one measurement
 */
public record Stage(Broker broker, Issuer issuer, Path folder, Duration measured) implements AutoCloseable {

    /** Starts broker and issuer. */
    public static Stage open(Duration measured) {
        try {
            Path folder = Files.createTempDirectory("rouse-bench-");
            return new Stage(
                    Broker.start(folder.resolve("broker")), Issuer.start(folder.resolve("secrets")), folder, measured);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the run", e);
        }
    }

    /** The arguments of every service of the run: a free port, broker and issuer, and a quiet log. */
    public List<String> serviceArguments() {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=ERROR",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.keysUri());
    }

    @Override
    public void close() {
        issuer.close();
        broker.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be deleted", e);
        }
    }
}
