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
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.NotificationApplication;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.prompts.Answers;
import org.rouse.testing.Description;
import org.rouse.testing.Issuer;
import org.rouse.testing.SettableClock;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The service with all its surroundings, on ephemeral ports of the loopback interface. Services that run at the same time use different
 * brokers, or share the partitions of one like instances do.
 */
public final class RunningService implements AutoCloseable {

    /** Monday noon in Berlin, far from quiet hours, and not in the past for the browsers that show prompts. */
    public static final Instant NOON = Instant.parse("2083-02-01T11:00:00Z");

    /** Signs webhooks. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The first assignment of a consumer can take seconds on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The broker of services with settings of their own, one after the other. */
    private static final String BROKER = broker();

    private static final MongoServer MONGO = new MongoServer(new MemoryBackend());
    private static final String MONGO_URI = MONGO.bindAndGetConnectionString();
    private static final Issuer ISSUER = new Issuer();
    private static final Description DESCRIBED = Description.of("notification");

    private final SettableClock time = new SettableClock(NOON);
    private final Log log;
    private final ConfigurableApplicationContext context;

    public RunningService(Map<String, String> settings) {
        this(settings, BROKER);
    }

    /** The one service of all tests that need no settings of their own. It is never closed; each test has people of its own. */
    public static RunningService common() {
        return Common.SERVICE;
    }

    /** Started on first use. */
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

    /** The address of a new broker, for tests that count its records. */
    public static String broker() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1)
                .brokerProperties(Map.of("offsets.topic.num.partitions", "1", "group.initial.rebalance.delay.ms", "0"));
        // Otherwise it would put its address into a system property, which binders prefer over a service's settings.
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

    /** Whether every decision was handled and every prompt has an outcome. */
    public boolean isIdle() {
        return hasReadAll()
                && bean(MeterRegistry.class)
                                .get("rouse.prompts.pending")
                                .gauge()
                                .value()
                        == 0;
    }

    /** Whether every decision was handled. */
    public boolean hasReadAll() {
        return log.committed("rouse-notification-decisions", Topics.DECISION) == log.size(Topics.DECISION);
    }

    /** The first prompt of a person who gets one, once it can be answered: the log has it before anybody may send it. */
    public Prompt prompt(String personId) {
        Prompt prompt = Awaitility.await()
                .until(() -> log().read(Topics.PROMPT, personId, Prompt.parser()), found -> !found.isEmpty())
                .getFirst();
        Awaitility.await()
                .until(() -> bean(Answers.class)
                        .prompt(prompt.getPromptId())
                        .blockOptional()
                        .isPresent());
        return prompt;
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
        return WholeAnswers.from("http://127.0.0.1:" + port(), DESCRIBED);
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
