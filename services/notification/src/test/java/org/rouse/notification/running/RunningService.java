package org.rouse.notification.running;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.rouse.contracts.Topics;
import org.rouse.notification.NotificationApplication;
import org.rouse.notification.people.PersonStore;
import org.rouse.testing.Issuer;
import org.rouse.testing.SettableClock;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The service with everything it needs, on ephemeral ports of the loopback interface. Services that run at the same time read different
 * brokers, or share the partitions of one as instances do.
 */
public final class RunningService implements AutoCloseable {

    /** Monday noon in Berlin, far from quiet hours, and not in the past of the browsers that show what is sent. */
    public static final Instant NOON = Instant.parse("2083-02-01T11:00:00Z");

    /** Signs what webhooks are sent. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The first assignment of a consumer can take seconds on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of services with settings of their own, one after the other. */
    private static final String BROKER = broker();

    private static final MongoServer MONGO = new MongoServer(new MemoryBackend());
    private static final String MONGO_URI = MONGO.bindAndGetConnectionString();
    private static final Issuer ISSUER = new Issuer();

    private final SettableClock time = new SettableClock(NOON);
    private final Log log;
    private final ConfigurableApplicationContext context;

    public RunningService(Map<String, String> settings) {
        this(settings, BROKER);
    }

    /** The one service of all tests that need nothing of their own. It is never closed; people are to be each test's own. */
    public static RunningService common() {
        return Common.SERVICE;
    }

    /** Started when first asked for. */
    private static final class Common {
        private static final RunningService SERVICE = new RunningService(
                Map.of(
                        "rouse.notification.database", "rouse_common",
                        "rouse.notification.delivery.first-retry", "100ms",
                        "rouse.notification.actions.requests-per-minute", "5",
                        "rouse.notification.ntfy.allowed-hosts", "127.0.0.1"),
                broker());
    }

    /** @param brokers of a log that is not shared */
    public RunningService(Map<String, String> settings, String brokers) {
        log = new Log(brokers);
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "spring.kafka.bootstrap-servers",
                brokers,
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                ISSUER.url(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                ISSUER.url() + "/jwks",
                "rouse.notification.mongo-uri",
                MONGO_URI,
                "rouse.notification.read-back-within",
                PATIENCE.toString(),
                "rouse.notification.sealing.current",
                "test",
                "rouse.notification.sealing.keys.test",
                Base64.getEncoder().encodeToString(new byte[32]),
                "rouse.notification.delivery.allowed-networks",
                "127.0.0.0/8"));
        all.putAll(settings);
        context = NotificationApplication.builder()
                .initializers(starting -> ((ConfigurableApplicationContext) starting)
                        .getBeanFactory()
                        .registerSingleton("peoplesTime", (InstantSource) time))
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** The address of a new one, for tests that count what is on it. */
    public static String broker() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1)
                .brokerProperties(Map.of("offsets.topic.num.partitions", "1", "group.initial.rebalance.delay.ms", "0"));
        // Else it would say where it is in a system property, which binders heed before anything a service is told.
        broker.brokerListProperty("rouse.test.brokers").afterPropertiesSet();
        return broker.getBrokersAsString();
    }

    /** Writes to the log of these brokers while no service runs. */
    public static void log(String brokers, Consumer<Log> writing) {
        try (Log log = new Log(brokers)) {
            writing.accept(log);
        }
    }

    public SettableClock time() {
        return time;
    }

    public Log log() {
        return log;
    }

    /** Makes the person known and reachable by webhook, and waits until the service knows. */
    public void reach(String personId, String url) {
        log.write(Topics.PERSON, personId, Samples.person(personId).build());
        client(personId, "person")
                .put()
                .uri("/api/v1/people/" + personId + "/channels/hook")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"type\":\"webhook\",\"url\":\"%s\",\"secret\":\"%s\"}".formatted(url, SECRET))
                .exchange()
                .expectStatus()
                .isOk();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> bean(PersonStore.class).find(personId).hasElement().block());
    }

    /** Whether every decision is worked on and every prompt has come to its end. */
    public boolean isIdle() {
        return hasReadAll()
                && bean(MeterRegistry.class)
                                .get("rouse.prompts.pending")
                                .gauge()
                                .value()
                        == 0;
    }

    /** Whether every decision is worked on. */
    public boolean hasReadAll() {
        return log.committed("rouse-notification-decisions", Topics.DECISION) == log.size(Topics.DECISION);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A client with a token for the scope. */
    public WebTestClient client(String subject, String scope) {
        return client(ISSUER.token(subject, scope));
    }

    public WebTestClient client(String token) {
        return anonymous()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public WebTestClient anonymous() {
        return WholeAnswers.from("http://127.0.0.1:" + port());
    }

    public Issuer issuer() {
        return ISSUER;
    }

    @Override
    public void close() {
        context.close();
        log.close();
    }
}
