package org.rouse.coaching;

import static com.mongodb.client.model.Filters.eq;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rouse.testing.Description;
import org.rouse.testing.Issuer;
import org.rouse.testing.OwnConnections;
import org.rouse.testing.SettableClock;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The service as it ships, on a real broker and a Mongo stand-in of its own, all on loopback; one for all tests that need it. */
final class RunningService implements AutoCloseable {

    /** The clock of the service's decisions; tests move it. */
    static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-19T12:00:00Z"));

    private static final Description DESCRIBED = Description.of("coaching");

    final EmbeddedKafkaBroker broker;
    final MongoServer mongo;
    final Issuer issuer;
    final ConfigurableApplicationContext context;
    private final String mongoUri;
    private final WebTestClient anonymous;

    private RunningService() {
        issuer = new Issuer();
        mongo = new MongoServer(new MemoryBackend());
        mongoUri = mongo.bindAndGetConnectionString();
        broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(Map.of(
                "auto.create.topics.enable", "false", // as in local mode: a topic exists because the service created it
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "num.partitions", "1"));
        broker.afterPropertiesSet();
        context = start();
        anonymous = WholeAnswers.from(url(), DESCRIBED);
        await().atMost(Duration.ofSeconds(90)).until(this::isReady); // before, changes are answered 202
    }

    /** Another instance of the service on the same log and database, to be closed by the caller, with settings of its own. */
    ConfigurableApplicationContext start(String... settings) {
        return CoachingApplication.builder()
                .properties("ROUSE_CARE_DEMONSTRATION=true") // unless the settings say otherwise
                .initializers(starting -> {
                    GenericApplicationContext instance = (GenericApplicationContext) starting;
                    instance.registerBean(InstantSource.class, () -> CLOCK);
                    instance.registerBean(ReactorResourceFactory.class, OwnConnections::create);
                })
                .run(Stream.of(Stream.of("--server.port=0"), usual(), Stream.of(settings))
                        .flatMap(arguments -> arguments)
                        .toArray(String[]::new));
    }

    private Stream<String> usual() {
        return Stream.concat(
                arguments(broker.getBrokersAsString(), mongoUri, stateDir(), issuer),
                Stream.of(
                        // what changes is decided, and then seen, no sooner than the next commit
                        "--spring.cloud.stream.kafka.streams.binder.configuration.commit.interval.ms=10",
                        "--rouse.http.head-within=3s",
                        "--rouse.http.body-within=3s"));
    }

    /** The arguments of an instance in tests, without its port. */
    static Stream<String> arguments(String brokers, String mongoUri, Path stateDir, Issuer issuer) {
        return Stream.of(
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--rouse.coaching.mongo-uri=" + mongoUri,
                "--rouse.coaching.state-dir=" + stateDir,
                // soon enough for tests; each tick is a transaction, beside tests that only compute too
                "--rouse.coaching.topology.tick=250ms",
                // a busy machine is no reason for a 202
                "--rouse.coaching.write-wait=10s",
                "--rouse.coaching.calendar.keys.main=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--rouse.coaching.calendar.allowed-networks=127.0.0.0/8",
                // a task that was killed is taken over at once
                "--spring.cloud.stream.kafka.streams.binder.configuration.consumer.session.timeout.ms=6000",
                "--spring.cloud.stream.kafka.streams.binder.configuration.consumer.heartbeat.interval.ms=1000",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.url() + "/jwks");
    }

    /** Hands the one running service to the tests that use it, and stops it after the last. */
    public static final class InTests implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RunningService.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RunningService.class, unused -> new RunningService(), RunningService.class);
        }
    }

    boolean isReady() {
        return isReady(context);
    }

    static boolean isReady(ConfigurableApplicationContext instance) {
        return WholeAnswers.from(url(instance))
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .is2xxSuccessful();
    }

    String url() {
        return url(context);
    }

    static String url(ConfigurableApplicationContext instance) {
        return "http://localhost:" + instance.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A client with that token. */
    WebTestClient as(String subject, String scope) {
        return anonymous
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(issuer.token(subject, scope)))
                .build();
    }

    WebTestClient anonymous() {
        return anonymous;
    }

    /** A document of a view. */
    Optional<Document> find(String collection, String id) {
        return Mono.from(context.getBean(MongoDatabase.class)
                        .getCollection(collection)
                        .find(eq("_id", id))
                        .first())
                .blockOptional();
    }

    @Override
    public void close() {
        context.close();
        broker.destroy();
        mongo.shutdownNow();
        issuer.close();
    }

    private static Path stateDir() {
        try {
            return Files.createTempDirectory("rouse-coaching");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
