package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.views.People;
import org.rouse.contracts.v1.Person;
import org.springdoc.core.service.OpenAPIService;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The access rules over HTTP: the view is written directly, so that only the API is under test. */
@ExtendWith(RunningService.InTests.class)
class AccessTest {

    private final RunningService service;

    AccessTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        Person gil = Person.newBuilder()
                .setPersonId("gil")
                .setOrganisationId("clinic")
                .addCoachIds("carl")
                .setRevision(7)
                .build();
        service.context
                .getBean(People.class)
                .put(Map.of("gil", Optional.of(gil)))
                .block();
    }

    @ParameterizedTest
    @CsvSource({
        "gil, person, clinic, 200",
        "carl, coach, clinic, 200",
        "root, admin, clinic, 200",
        "mia, person, clinic, 404",
        "mia, coach, clinic, 404",
        "carl, coach, elsewhere, 404",
        "carl, person, clinic, 404",
        "gil, sync, clinic, 403",
        "gil, other, clinic, 403"
    })
    void shouldLetInWhoHasToDoWithThePerson(String subject, String scope, String organisation, int status) {
        for (String path : List.of("", "/days/2026-11-19", "/stretches", "/aerobic")) {
            client(subject, scope, claims -> claims.claim("org", organisation))
                    .get()
                    .uri("/api/v1/people/gil" + path)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);
        }
    }

    @Test
    void shouldNotTellSomeoneElsesPersonFromOneWhoDoesNotExist() {
        String other = problem("mia", "person", "/api/v1/people/gil");
        String nobody = problem("mia", "person", "/api/v1/people/nobody");

        assertThat(other.replace("gil", "nobody")).isEqualTo(nobody);
    }

    @Test
    void shouldRefuseARequestWithoutToken() {
        service.anonymous()
                .get()
                .uri("/api/v1/people/gil")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldRefuseTokensThatAreNotForUs() {
        List<UnaryOperator<JWTClaimsSet.Builder>> flaws = List.of(
                claims -> claims.audience("another"),
                claims -> claims.issuer("http://another"),
                claims -> claims.expirationTime(null),
                claims -> claims.subject(null),
                claims -> claims.claim("scope", List.of(1)),
                claims -> claims.claim("scope", Map.of("admin", true)),
                claims -> claims.expirationTime(Date.from(Instant.parse("2020-01-01T00:00:00Z"))));
        for (UnaryOperator<JWTClaimsSet.Builder> flaw : flaws) {
            client("root", "admin", flaw)
                    .get()
                    .uri("/api/v1/people/gil")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void shouldReadScopesFromATextOrAListByEitherName() {
        List<UnaryOperator<JWTClaimsSet.Builder>> forms = List.of(
                claims -> claims.claim("scope", List.of("sync", "person")),
                claims -> claims.claim("scope", "sync person"),
                claims -> claims.claim("scope", null).claim("scp", List.of("person")),
                claims -> claims.claim("scope", null).claim("scp", "sync person"));
        for (UnaryOperator<JWTClaimsSet.Builder> form : forms) {
            client("gil", "", form)
                    .get()
                    .uri("/api/v1/people/gil")
                    .exchange()
                    .expectStatus()
                    .isOk();
            client("mia", "", form)
                    .get()
                    .uri("/api/v1/people/gil")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "metrics", "info"})
    void shouldKeepOperationsToAdmins(String endpoint) {
        service.as("gil", "person")
                .get()
                .uri("/actuator/" + endpoint)
                .exchange()
                .expectStatus()
                .isForbidden();
        service.as("root", "admin")
                .get()
                .uri("/actuator/" + endpoint)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldNotLetPeopleGrantThemselvesClearance() {
        service.as("gil", "person")
                .put()
                .uri("/api/v1/people/gil")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"clearance\":\"GIVEN\"}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("clearance is not the caller's to change");
    }

    @Test
    void shouldNotLetACoachEraseAPerson() {
        client("carl", "coach", claims -> claims.claim("org", "clinic"))
                .delete()
                .uri("/api/v1/people/gil")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void shouldRefuseAChangeOfWhatWasChangedMeanwhile() {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/gil")
                .header("If-Match", "\"6\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "[]",
                "{\"zone\":\"UTC\"",
                "{\"zone\":\"UTC\"} trailing",
                "{\"zone\":\"Europe/Nowhere\"}",
                "{\"zone\":\"UTC\",\"tenant\":\"other\"}",
                "{\"zone\":\"UTC\",\"zone\":\"UTC\"}",
                "{\"zone\":\"UTC\",\"movement\":{\"minBreakMinutes\":0}}"
            })
    void shouldAnswerAProblemWhenABodyIsBad(String body) {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/gil")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/days/yesterday",
                "/days/1969-12-31",
                "/days/+999999999-12-31",
                "/aerobic?date=-999999999-01-01",
                "/stretches?to=%2B999999999-12-31T00:00:00Z",
                "/stretches?from=x",
                "/stretches?from=2026-11-20&to=2026-11-19",
                "/stretches?from=2020-01-01",
                "/stretches?limit=0",
                "/stretches?limit=1001",
                "/stretches?limit=many",
                "/stretches?minMinutes=0",
                "/stretches?minMinutes=19",
                "/stretches?minMinutes=20161",
                "/stretches?cursor=%25%25",
                "/stretches?cursor=czE=extra",
                "/aerobic?date=2026-13-01"
            })
    void shouldAnswerAProblemWhenAParameterIsBad(String path) {
        service.as("root", "admin")
                .get()
                .uri(java.net.URI.create(service.url() + "/api/v1/people/gil" + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldPublishTheContractOfTheApi() {
        service.anonymous()
                .get()
                .uri("/openapi")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.info.title")
                .isEqualTo("Rouse coaching")
                .jsonPath(
                        "$.paths['/api/v1/people/{id}'].patch.requestBody.content['application/merge-patch+json'].schema")
                .exists()
                .jsonPath("$.paths['/api/v1/people/{id}/stretches'].get")
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

        OpenAPIService kept = service.context.getBean(OpenAPIService.class);
        assertThat(kept.getCachedOpenAPI(Locale.forLanguageTag("xx-of-a-stranger")))
                .isNull();
        assertThat(kept.getCachedOpenAPI(Locale.ENGLISH)).isNotNull();
    }

    private String problem(String subject, String scope, String uri) {
        return String.valueOf(service.as(subject, scope)
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient client(String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> also) {
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(service.issuer.token(subject, scope, also)))
                .build();
    }
}
