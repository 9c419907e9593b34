package org.rouse.coaching;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service as it ships, on a real broker and a Mongo stand-in of its own, all on loopback; one for all tests that need it. */
final class RunningService {

    /** What is now for the service's decisions; tests move it. */
    static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-19T12:00:00Z"));

    private static Optional<RunningService> running = Optional.empty();

    final EmbeddedKafkaBroker broker;
    final MongoServer mongo;
    final Issuer issuer;
    final ConfigurableApplicationContext context;

    private RunningService() {
        issuer = new Issuer();
        mongo = new MongoServer(new MemoryBackend());
        String mongoUri = mongo.bindAndGetConnectionString();
        broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
        broker.afterPropertiesSet();
        context = CoachingApplication.builder()
                .initializers(starting ->
                        ((GenericApplicationContext) starting).registerBean(InstantSource.class, () -> CLOCK))
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                        "--rouse.coaching.mongo-uri=" + mongoUri,
                        "--rouse.coaching.state-dir=" + stateDir(),
                        "--rouse.coaching.topology.tick=50ms",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.url() + "/jwks");
    }

    static synchronized RunningService get() {
        if (running.isEmpty()) {
            RunningService started = new RunningService();
            running = Optional.of(started);
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
        }
        return running.get();
    }

    /** A client with that token. */
    WebTestClient as(String subject, String scope) {
        return anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(issuer.token(subject, scope)))
                .build();
    }

    WebTestClient anonymous() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    private void stop() {
        context.close();
        broker.destroy();
        mongo.shutdownNow();
        issuer.close();
    }

    private static String stateDir() {
        try {
            return Files.createTempDirectory("rouse-coaching").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
