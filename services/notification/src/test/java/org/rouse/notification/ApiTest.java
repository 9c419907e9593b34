package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.notification.running.RunningService;
import org.springdoc.core.service.OpenAPIService;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ApiTest {

    private static final String CHANNEL = "/api/v1/people/gita/channels/hook";
    private static final String WEBHOOK = "{\"type\":\"webhook\",\"url\":\"https://example.org/hook\"}";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.common();
    }

    @Test
    void shouldTellNewSecretOnceWhenNoneIsGiven() {
        put(service.client("gita", "person"), CHANNEL, WEBHOOK)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.secret")
                .value(secret -> assertThat((String) secret).startsWith("whsec_"));

        service.client("gita", "person")
                .get()
                .uri("/api/v1/people/gita/channels")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].target")
                .isEqualTo("https://example.org/hook")
                .jsonPath("$[0].secret")
                .doesNotExist();
    }

    @Test
    void shouldKeepOrderOfPreferenceWhenPositionIsGiven() {
        WebTestClient hana = service.client("hana", "person");
        put(hana, "/api/v1/people/hana/channels/a", WEBHOOK).expectStatus().isOk();
        put(hana, "/api/v1/people/hana/channels/b", WEBHOOK.replace("}", ",\"position\":0}"))
                .expectStatus()
                .isOk();
        hana.delete()
                .uri("/api/v1/people/hana/channels/a")
                .exchange()
                .expectStatus()
                .isNoContent();
        hana.delete()
                .uri("/api/v1/people/hana/channels/a")
                .exchange()
                .expectStatus()
                .isNotFound();
        hana.get()
                .uri("/api/v1/people/hana/channels")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].id")
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({"ivan, person, 404", "gita, sync, 403", "gita, coach, 404", "coach, coach, 404", "ada, admin, 404"})
    void shouldRefuseWithoutSideEffectWhenPersonIsSomeoneElses(String subject, String scope, int status) {
        put(service.client(subject, scope), "/api/v1/people/jana/channels/hook", WEBHOOK)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(service.log().records(Topics.CHANNEL, "jana")).isEmpty();
    }

    @Test
    void shouldRefuseTokenWhenItIsNotForUsNeverEndsOrNamesNobody() {
        List<UnaryOperator<JWTClaimsSet.Builder>> flaws = List.of(
                claims -> claims.audience("another"),
                claims -> claims.expirationTime(null),
                claims -> claims.subject(null),
                claims -> claims.claim("scope", List.of(1)));
        for (UnaryOperator<JWTClaimsSet.Builder> flaw : flaws) {
            service.client(service.issuer().token("gita", "person", flaw))
                    .get()
                    .uri("/api/v1/people/gita/channels")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        service.anonymous().get().uri(CHANNEL).exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"type\":\"pigeon\"}",
                "{\"type\":\"webhook\"}",
                "{\"type\":\"webhook\",\"url\":\"https://10.0.0.1/\"}",
                "{\"type\":\"webhook\",\"url\":\"http://example.org/hook\"}",
                "{\"type\":\"webhook\",\"url\":\"https://example.org/\",\"status\":\"x\"}",
                "{\"type\":\"webhook\",\"url\":\"https://example.org/\",\"url\":\"https://example.org/\"}",
                "{\"type\":\"webhook\",\"url\":\"https://example.org/\"} x",
                "{\"type\":\"webhook\",\"url\":\"https://example.org/\",\"secret\":\"short\"}"
            })
    void shouldAnswerBadRequestWhenBodyBreaksRule(String body) {
        put(service.client("kim", "person"), "/api/v1/people/kim/channels/hook", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldAnswerNotFoundWhenWebPushIsOff() {
        service.anonymous()
                .get()
                .uri("/api/v1/vapid-public-key")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldAnswerNotFoundWhenNobodyMayTellOfMail() {
        service.anonymous()
                .post()
                .uri("/v1/feedback/email")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"events\":[]}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldReadScopesFromATextOrAListByEitherName() {
        List<UnaryOperator<JWTClaimsSet.Builder>> forms = List.of(
                claims -> claims.claim("scope", List.of("sync", "person")),
                claims -> claims.claim("scope", null).claim("scp", List.of("person")),
                claims -> claims.claim("scope", null).claim("scp", "sync person"));
        for (UnaryOperator<JWTClaimsSet.Builder> form : forms) {
            service.client(service.issuer().token("gita", "", form))
                    .get()
                    .uri("/api/v1/people/gita/channels")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 400",
        "1969-12-31, 400",
        "1970-01-01, 200",
        "9999-12-31, 200",
        "+10000-01-01, 400",
        "+999999999-12-31, 400",
        "-999999999-01-01, 400"
    })
    void shouldAnswerBadRequestWhenDateIsNone(String date, int status) {
        for (String path : List.of("/api/v1/people/gita/prompts", "/api/v1/prompts")) {
            service.client("gita", "person")
                    .get()
                    .uri(builder ->
                            builder.path(path).queryParam("date", "{date}").build(date))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);
        }
    }

    @Test
    void shouldDescribeItselfWhenAsked() {
        service.anonymous()
                .get()
                .uri("/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/people/{personId}/channels/{channelId}'].put")
                .exists()
                .jsonPath("$.components.schemas.WebhookBody")
                .exists();
    }

    @Test
    void shouldKeepOneDescriptionWhateverLanguageIsAskedFor() {
        service.anonymous()
                .get()
                .uri("/openapi")
                .header("Accept-Language", "xx-of-a-stranger")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .exists();

        OpenAPIService kept = service.bean(OpenAPIService.class);
        assertThat(kept.getCachedOpenAPI(Locale.forLanguageTag("xx-of-a-stranger")))
                .isNull();
        assertThat(kept.getCachedOpenAPI(Locale.ENGLISH)).isNotNull();
    }

    @Test
    void shouldKeepManagementToAdministratorsExceptHealth() {
        service.anonymous()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        service.anonymous()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        service.client("gita", "person")
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isForbidden();
        service.client("ada", "admin")
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk();
        service.client("ada", "admin")
                .get()
                .uri("/actuator/env")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static WebTestClient.ResponseSpec put(WebTestClient client, String path, String body) {
        return client.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
