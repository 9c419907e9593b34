package org.rouse.acceptance.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.acceptance.wire.Http;

/** The three services in shipped form: a process for each executable jar, with external servers. */
public final class ServiceJars implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final String SEALING_KEY = "YSBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyBsZW5ndGg="; // of no other use

    private final TestIssuer issuer = TestIssuer.start();
    private final List<Process> processes = new ArrayList<>();
    private final String kafka;
    private final String mongo;
    private final Path folder;

    private ServiceJars(String kafka, String mongo, Path folder) {
        this.kafka = kafka;
        this.mongo = mongo;
        this.folder = folder;
    }

    /** Starts all three; their output and state go to the folder. */
    public static ServiceJars start(String kafka, String mongo, Path folder) {
        return new ServiceJars(kafka, mongo, folder);
    }

    /** The system of these services, once each is ready. */
    public RunningSystem system() {
        URI ingest = launch("wearable-ingest");
        URI coaching = launch("coaching");
        URI notification = launch("notification");
        Stream.of(ingest, coaching, notification).forEach(this::awaitReady);
        return RunningSystem.of(
                new Elsewhere(ingest, coaching, notification, Optional.empty(), kafka, mongo, issuer.key()));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        issuer.close();
    }

    private URI launch(String service) {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar(service).toString(),
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(service + ".out").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROUSE_"));
        builder.environment().put("ROUSE_KAFKA", kafka);
        builder.environment().put("ROUSE_MONGO", mongo);
        builder.environment().put("ROUSE_ISSUER", issuer.uri());
        builder.environment().put("ROUSE_JWKS", issuer.uri() + "/jwks");
        builder.environment().put("ROUSE_STATE", folder.resolve("state").toString());
        builder.environment().put("ROUSE_SEALING_KEY", SEALING_KEY);
        try {
            processes.add(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitReady(URI service) {
        await().atMost(READY_WITHIN).ignoreException(UncheckedIOException.class).until(() -> {
            if (processes.stream().anyMatch(process -> !process.isAlive())) {
                throw new IllegalStateException("a service ended; what it said is in " + folder);
            }
            return Http.of(service).get("/actuator/health/readiness").status() == 200;
        });
    }

    private static Path jar(String service) {
        Path target = Checkout.root().resolve("services/" + service + "/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no executable jar in " + target + ": run ./mvnw package first."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
