package org.rouse.ingest.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.intake.http.Service.ISSUER;
import static org.rouse.ingest.intake.http.Service.LOG;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient;

@ParameterizedClass
@EnumSource(Way.class)
class WhoMayUploadTest {

    WhoMayUploadTest(Way way) {
        Service.use(way);
    }

    @BeforeEach
    void emptyLog() {
        LOG.clear();
    }

    static Stream<Named<String>> tokensOfNoWorth() {
        return Stream.of(
                Named.of(
                        "expired",
                        ISSUER.token(
                                "ada",
                                "sync",
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(600))))),
                Named.of("never ends", ISSUER.token("ada", "sync", claims -> claims.expirationTime(null))),
                Named.of("names nobody", ISSUER.token("ada", "sync", claims -> claims.subject(null))),
                Named.of("scope of numbers", ISSUER.token("ada", "sync", claims -> claims.claim("scope", List.of(1)))),
                Named.of("wrong issuer", ISSUER.token("ada", "sync", claims -> claims.issuer("http://elsewhere"))),
                Named.of("wrong audience", ISSUER.token("ada", "sync", claims -> claims.audience("others"))),
                Named.of("no audience", ISSUER.token("ada", "sync", claims -> claims.audience((String) null))),
                Named.of("signed by another key", ISSUER.forged("ada", "sync")),
                Named.of(
                        "alg none",
                        new PlainJWT(new JWTClaimsSet.Builder()
                                        .subject("ada")
                                        .audience("rouse")
                                        .claim("scope", "sync")
                                        .build())
                                .serialize()),
                Named.of("not a token", "abc"));
    }

    @ParameterizedTest
    @MethodSource("tokensOfNoWorth")
    void shouldRefuseWhenTokenIsOfNoWorth(String token) {
        post("/v1/sync", token).expectStatus().isUnauthorized().expectHeader().contentType("application/problem+json");
        assertThat(LOG.published()).isZero();
    }

    @Test
    void shouldRefuseWhenThereIsNoToken() {
        Service.client()
                .post()
                .uri("/v1/sync")
                .header("Content-Type", "application/json")
                .bodyValue(Service.steps(1))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(401);
    }

    @Test
    void shouldRefuseWhenScopeIsNotSync() {
        post("/v1/sync", ISSUER.token("ada", "person"))
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void shouldHideOthersWhenDeviceNamesAnotherPerson() {
        post("/v1/sync?person=ben", ISSUER.token("ada", "sync")).expectStatus().isNotFound();
        assertThat(LOG.published()).isZero();
    }

    @Test
    void shouldStoreForNamedPersonWhenCallerIsAdministrator() {
        post("/v1/sync?person=ben", ISSUER.token("root", "admin"))
                .expectStatus()
                .isOk();
        assertThat(LOG.evidence.getFirst().getPersonId()).isEqualTo("ben");
    }

    @Test
    void shouldRefuseWhenAdministratorNamesNobody() {
        post("/v1/sync", ISSUER.token("root", "admin")).expectStatus().isBadRequest();
    }

    @Test
    void shouldRefuseFieldWhenBodyNamesAnotherPerson() {
        Service.syncAs("ada")
                .bodyValue(Service.steps(1).replaceFirst("\\{", "{\"tenant\": \"other\", \"person\": \"ben\","))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rules['field.not-settable']")
                .isEqualTo(2);
        assertThat(LOG.evidence).allMatch(evidence -> evidence.getPersonId().equals("ada"));
    }

    @Test
    void shouldGuardActuatorWhenCallerIsNoAdministrator() {
        Service.client().get().uri("/actuator/health").exchange().expectStatus().isOk();
        Service.client()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        get("/actuator/prometheus", ISSUER.token("ada", "sync")).expectStatus().isForbidden();
        get("/actuator/prometheus", ISSUER.token("root", "admin"))
                .expectStatus()
                .isOk();
        get("/actuator/env", ISSUER.token("root", "admin")).expectStatus().isNotFound();
    }

    @Test
    void shouldObserveNoStepOfTheSecurityChain() {
        post("/v1/sync", ISSUER.token("ada", "sync")).expectStatus().isOk();
        assertThat(Service.bean(MeterRegistry.class).getMeters())
                .extracting(meter -> meter.getId().getName())
                .contains("http.server.requests")
                .noneMatch(name -> name.startsWith("spring.security"));
    }

    private static WebTestClient.ResponseSpec get(String path, String token) {
        return Service.client()
                .get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    /** Sends a token that was sent before, so that everything remembered about it counts. */
    private static WebTestClient.ResponseSpec post(String path, String token) {
        Service.known(token);
        return Service.client()
                .post()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .bodyValue(Service.steps(1, 2))
                .exchange();
    }
}
