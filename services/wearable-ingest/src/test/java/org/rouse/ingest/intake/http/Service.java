package org.rouse.ingest.intake.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.provider.push.GoogleSigner;
import org.rouse.ingest.provider.push.PushProofs;
import org.rouse.ingest.provider.push.PushSettings;
import org.rouse.testing.Issuer;
import org.rouse.testing.WholeAnswers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The HTTP front as it is served, before a log in memory. One for all tests of the package. */
final class Service {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String SECRET = "a-path-nobody-guesses";
    static final GoogleSigner GOOGLE = new GoogleSigner(7);
    static final Issuer ISSUER = new Issuer();
    static final FakeLog LOG = new FakeLog();

    /** Small enough to be reached by tests. */
    static final BodyLimits BODIES = new BodyLimits(2 * 1024 * 1024, 8 * 1024 * 1024, 200);

    static final UploadLimits UPLOADS = new UploadLimits(2_000, 50, 5, 1_024, 3_653);

    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(Front.class)
            .web(WebApplicationType.REACTIVE)
            .properties("spring.config.name=wearable-ingest")
            .run(Stream.concat(
                            Stream.of(
                                    "--server.port=0",
                                    "--spring.main.banner-mode=off",
                                    "--management.endpoint.health.group.readiness.include=readinessState"),
                            Stream.of(ISSUER.arguments()))
                    .toArray(String[]::new));

    static final int PORT = CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

    static final WebTestClient CLIENT = WholeAnswers.from("http://127.0.0.1:" + PORT);

    private Service() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static WebTestClient.RequestBodySpec syncAs(String person) {
        return CLIENT.post()
                .uri("/v1/sync")
                .header("Authorization", "Bearer " + ISSUER.token(person, "sync"))
                .header("Content-Type", "application/json");
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
        FakeLog evidenceLog() {
            return LOG;
        }

        @Bean
        NoDevices deviceTokens() {
            return new NoDevices();
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
        HttpSettings httpSettings() {
            return new HttpSettings(
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
