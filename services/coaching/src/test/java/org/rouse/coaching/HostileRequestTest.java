package org.rouse.coaching;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Requests made to break something. */
@ExtendWith(RunningService.InTests.class)
class HostileRequestTest {

    private final RunningService service;

    HostileRequestTest(RunningService service) {
        this.service = service;
    }

    static Stream<String> bodies() {
        return Stream.of(
                "{\"zone\":" + "[".repeat(600) + "]".repeat(600) + "}",
                "{\"zone\":\"UTC\",\"movement\":{\"minBreakMinutes\":" + "9".repeat(1_001) + "}}",
                "{\"zone\":\"UTC\",\"name\":\"\u0000\"}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldAnswerBadRequestWhenBodyIsBuiltToHurt(String body) {
        put(body).expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldAnswerContentTooLargeWhenBodyIs() {
        put("{\"zone\":\"" + "x".repeat(1_000_000) + "\"}")
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldRefuseTokenWhenNobodySignedIt() {
        PlainJWT unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                .issuer(service.issuer.url())
                .audience("rouse")
                .subject("root")
                .claim("scope", "admin")
                .expirationTime(Date.from(Instant.parse("2100-01-01T00:00:00Z")))
                .build());
        assertUnauthorized(unsigned.serialize());
    }

    @Test
    void shouldRefuseTokenWhenAnotherSignedIt() {
        try (Issuer another = new Issuer()) {
            assertUnauthorized(another.token("root", "admin", claims -> claims.issuer(service.issuer.url())));
        }
    }

    private void assertUnauthorized(String token) {
        service.anonymous()
                .get()
                .uri("/api/v1/people/gil")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private WebTestClient.ResponseSpec put(String body) {
        return service.as("root", "admin")
                .put()
                .uri("/api/v1/people/gil")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
