package org.rouse.ingest.intake.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.provider.push.GoogleSigner;
import org.rouse.ingest.provider.push.PushProofs;
import org.rouse.ingest.provider.push.PushSettings;
import org.rouse.testing.Description;
import org.rouse.testing.Issuer;
import org.rouse.testing.OwnConnections;
import org.rouse.testing.WholeAnswers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The HTTP front in production form, with a log in memory. One for all tests of the package. */
final class Service {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String SECRET = "a-path-nobody-guesses";
    static final GoogleSigner GOOGLE = new GoogleSigner(7);
    static final Issuer ISSUER = new Issuer();
    static final FakeLog LOG = new FakeLog();

    /** Small enough to be reached by tests. */
    static final BodyLimits BODIES = new BodyLimits(2 * 1024 * 1024, 8 * 1024 * 1024, 200);

    static final int READ_AT_ONCE = 32 * 1024;

    static final UploadLimits UPLOADS = new UploadLimits(2_000, 50, 5, 1_024, 3_653);

    private static final ConfigurableApplicationContext WITH_SHORT_PATH = start("--rouse.ingest.http.short-path=true");
    private static final ConfigurableApplicationContext WITHOUT = start("--rouse.ingest.http.short-path=false");
    private static final WebTestClient CLIENT_OF_SHORT = client(Way.SHORT);
    private static final WebTestClient CLIENT_OF_GENERAL = client(Way.GENERAL);
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    /** People whose data is not taken in; no other test uses them. */
    static final Map<String, NoData> NOT_TAKEN = new ConcurrentHashMap<>();

    private static volatile Way way = Way.SHORT;

    private Service() {}

    private static ConfigurableApplicationContext start(String setting) {
        return new SpringApplicationBuilder(Front.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=wearable-ingest")
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.main.banner-mode=off",
                                        "--management.endpoint.health.group.readiness.include=readinessState",
                                        setting),
                                Stream.of(ISSUER.arguments()))
                        .toArray(String[]::new));
    }

    /** From here on requests are answered by this path. */
    static void use(Way chosen) {
        way = chosen;
    }

    static int port() {
        return port(way);
    }

    private static WebTestClient client(Way way) {
        return WholeAnswers.from("http://127.0.0.1:" + port(way), Description.of("wearable-ingest"));
    }

    static int port(Way chosen) {
        return context(chosen).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static WebTestClient client() {
        return switch (way) {
            case SHORT -> CLIENT_OF_SHORT;
            case GENERAL -> CLIENT_OF_GENERAL;
        };
    }

    private static ConfigurableApplicationContext context(Way chosen) {
        return switch (chosen) {
            case SHORT -> WITH_SHORT_PATH;
            case GENERAL -> WITHOUT;
        };
    }

    static <T> T bean(Class<T> type) {
        return bean(way, type);
    }

    static <T> T bean(Way chosen, Class<T> type) {
        return context(chosen).getBean(type);
    }

    /** A token that the service has verified before, where it is valid. */
    static String known(String token) {
        client().get()
                .uri("/actuator/health")
                .header("Authorization", "Bearer " + token)
                .exchange();
        return token;
    }

    /** The same valid, known token of the person each time. */
    static String token(String person) {
        return KNOWN.computeIfAbsent(way + "/" + person, _ -> known(ISSUER.token(person, "sync")));
    }

    static WebTestClient.RequestBodySpec syncAs(String person) {
        return client().post()
                .uri("/v1/sync")
                .header("Authorization", "Bearer " + token(person))
                .header("Content-Type", "application/json");
    }

    /** Uploads that the short path answered, at the service that has one. */
    static double answeredShort() {
        return bean(Way.SHORT, MeterRegistry.class)
                .counter("rouse.ingest.short")
                .count();
    }

    /** An upload of some minutes of steps that ends a minute before now. */
    static String steps(int... values) {
        return """
                {"source": {"id": "watch-1", "kind": "wearable"},
                 "series": [{"measure": "steps", "start": "%s", "values": %s}]}""".formatted(NOW.minusSeconds(60L * (values.length + 1)), java.util.Arrays.toString(values));
    }

    /** Not a component, so that tests of the whole service do not find it. */
    @EnableAutoConfiguration
    @ComponentScan
    static class Front {

        @Bean
        ReactorResourceFactory ownConnections() {
            return OwnConnections.create();
        }

        @Bean
        FakeLog evidenceLog() {
            return LOG;
        }

        @Bean
        NoDevices deviceTokens() {
            return new NoDevices();
        }

        @Bean
        Permission permission() {
            return person -> Optional.ofNullable(NOT_TAKEN.get(person));
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        List<FormatParser> formatParsers() {
            return Stream.concat(Formats.all().stream(), Stream.of(new PushedLines()))
                    .toList();
        }

        @Bean
        Accounts accounts() {
            return (provider, user) ->
                    Optional.ofNullable(Map.of("u-ada", "ada", "u-ben", "ben").get(user));
        }

        @Bean
        BodyLimits bodyLimits() {
            return BODIES;
        }

        @Bean
        UploadLimits uploadLimits() {
            return UPLOADS;
        }

        @Bean
        PushSettings pushSettings() {
            return new PushSettings(
                    65_536,
                    Duration.ofMinutes(5),
                    new PushSettings.Google(List.of("Bearer agreed"), null, List.of(GOOGLE.x509())),
                    new PushSettings.Oura(List.of("oura-secret"), List.of("agreed")),
                    new PushSettings.Polar(List.of("polar-secret")),
                    new PushSettings.Garmin(List.of("our-client")));
        }

        @Bean
        PushProofs pushProofs(PushSettings settings) {
            return PushProofs.of(settings, InstantSource.fixed(NOW));
        }

        @Bean
        HttpSettings httpSettings(@Value("${rouse.ingest.http.short-path}") boolean shortPath) {
            return new HttpSettings(
                    shortPath,
                    READ_AT_ONCE,
                    Duration.ZERO,
                    64 * 1024,
                    8,
                    8,
                    8,
                    Duration.ofSeconds(20),
                    512,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(7),
                    Duration.ofHours(24),
                    1_000_000,
                    Stream.of("lines", "google-health", "oura", "polar", "withings", "garmin-health")
                            .collect(Collectors.toMap(name -> name, _ -> List.of("another-path-of-theirs", SECRET))));
        }
    }
}
