package org.rouse.ingest.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rouse.ingest.RunningIngest;
import org.rouse.testing.KeptConnection;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Bodies that stop arriving while their sender stays, on an instance that allows a second. */
class SlowPiecesTest {

    private static final String COUNTER = "rouse.ingest.imports.pieces";

    private static ConfigurableApplicationContext service;
    private static WebTestClient client;

    private final String bearer = "Bearer " + RunningIngest.token("slow-" + UUID.randomUUID(), "sync person");

    @BeforeAll
    static void start() {
        service = RunningIngest.start("--rouse.ingest.http.slow-grace=1s", "--server.netty.idle-timeout=1s");
        client = WholeAnswers.from(RunningIngest.url(service));
        RunningIngest.awaitReady(client);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void shouldCountAPieceOfAnImportThatIsTooSlowOnceAndGoOnFromItsBytes() throws IOException {
        String file = "time,steps\n";
        String location = Objects.requireNonNull(client.post()
                .uri("/api/v1/imports?format=csv")
                .header("Authorization", bearer)
                .header("Upload-Length", Integer.toString(file.length()))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));

        try (KeptConnection connection = connection()) {
            connection.send(head("PATCH", location, "application/offset+octet-stream", file.length())
                            .replace("\r\n\r\n", "\r\nUpload-Offset: 0\r\n\r\n")
                    + file.substring(0, 4));
            assertThat(connection.answer()).startsWith("HTTP/1.1 408 ").contains("urn:rouse:problem:body.too-slow");
        }
        assertThat(counted("body.too-slow")).isEqualTo(1);
        assertThat(counted("taken")).isZero();

        client.patch()
                .uri(location)
                .header("Authorization", bearer)
                .header("Upload-Offset", "4")
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(file.substring(4))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(counted("body.too-slow")).isEqualTo(1);
        assertThat(counted("taken")).isEqualTo(1);
    }

    @Test
    void shouldAnswer408WhenTheBodyOfAnyOtherRequestStopsComing() throws IOException {
        try (KeptConnection connection = connection()) {
            connection.send(head("PUT", "/api/v1/devices/priorities", "application/json", 100) + "{");
            assertThat(connection.answer()).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
        }
    }

    @Test
    void shouldEndAConnectionOnWhichNothingIsAsked() throws IOException {
        try (KeptConnection connection = connection()) {
            assertThat(connection.isAtEnd()).isTrue();
        }
    }

    private String head(String method, String path, String type, int length) {
        return method + " " + path + " HTTP/1.1\r\nHost: rouse\r\nAuthorization: " + bearer + "\r\nContent-Type: "
                + type + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static KeptConnection connection() throws IOException {
        return new KeptConnection(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static double counted(String outcome) {
        return service.getBean(MeterRegistry.class).find(COUNTER).tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
