package org.rouse.notification;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.notification.running.Issuer;
import org.rouse.notification.running.RunningService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Requests made to break something. */
class HostileRequestTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "{\"type\":\"webhook\",\"url\":" + "[".repeat(600) + "]".repeat(600) + "}",
                "{\"type\":\"webhook\",\"url\":\"https://example.org/\",\"position\":" + "9".repeat(1_001) + "}",
                "{\"type\":\"webhook\",\"url\":\"https://example.org/\u0000\"}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldAnswerBadRequestWhenBodyIsBuiltToHurt(String body) {
        put(body).expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldAnswerContentTooLargeWhenBodyIs() {
        put("{\"type\":\"webhook\",\"url\":\"" + "x".repeat(1_000_000) + "\"}")
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldRefuseTokenWhenNobodySignedIt() {
        PlainJWT unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                .issuer(service.issuer().uri())
                .audience("rouse")
                .subject("kim")
                .claim("scope", "person")
                .expirationTime(Date.from(Instant.parse("2100-01-01T00:00:00Z")))
                .build());
        assertUnauthorized(unsigned.serialize());
    }

    @Test
    void shouldRefuseTokenWhenAnotherSignedIt() {
        try (Issuer another = new Issuer()) {
            assertUnauthorized(another.token(
                    "kim", "person", claims -> claims.issuer(service.issuer().uri())));
        }
    }

    private void assertUnauthorized(String token) {
        service.anonymous()
                .get()
                .uri("/v1/people/kim/channels")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private WebTestClient.ResponseSpec put(String body) {
        return service.client("kim", "person")
                .put()
                .uri("/v1/people/kim/channels/hook")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
