package org.rouse.coaching;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rouse.testing.Issuer;
import org.rouse.testing.SettableClock;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The service as it ships, on a real broker and a Mongo stand-in of its own, all on loopback; one for all tests that need it. */
final class RunningService implements AutoCloseable {

    /** What is now for the service's decisions; tests move it. */
    static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-19T12:00:00Z"));

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
                "transaction.state.log.min.isr", "1",
                "num.partitions", "1"));
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
                        "--rouse.http.head-within=3s",
                        "--rouse.http.body-within=3s",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.url() + "/jwks");
    }

    /** Hands the one running service to the tests that ask for it, and stops it after the last. */
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

    String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A client with that token. */
    WebTestClient as(String subject, String scope) {
        return anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(issuer.token(subject, scope)))
                .build();
    }

    WebTestClient anonymous() {
        return WholeAnswers.from(url());
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

    private static String stateDir() {
        try {
            return Files.createTempDirectory("rouse-coaching").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
