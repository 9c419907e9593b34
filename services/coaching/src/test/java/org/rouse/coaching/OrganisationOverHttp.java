package org.rouse.coaching;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation of one test alone, and the requests of its people over HTTP. */
abstract class OrganisationOverHttp {

    static final String ENROL =
            "{\"code\":\"%s\",\"adult\":true,\"name\":\"Anna\",\"moves\":\"seated\",\"riskFacts\":[\"diabetes\"],"
                    + "\"consents\":[{\"kind\":\"health-data\",\"given\":true,\"version\":\"consents/1\",\"language\":\"de\"}]}";

    private static final JsonMapper JSON = new JsonMapper();
    private static int organisations;

    final RunningService service;
    final String org = "org-" + organisations++;
    final String path = "/api/v1/organisations/" + org;

    OrganisationOverHttp(RunningService service) {
        this.service = service;
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
    }

    record Enrolled(ResponseSpec spec) {

        JsonNode created() {
            return json(spec.expectStatus().isCreated());
        }
    }

    Enrolled enrol(String person, String code) {
        return new Enrolled(
                send(service.as(person, "person"), HttpMethod.POST, "/api/v1/enrolments", ENROL.formatted(code)));
    }

    JsonNode invite(WebTestClient by, String body) {
        return json(send(by, HttpMethod.POST, path + "/invitations", body)
                .expectStatus()
                .isCreated());
    }

    /** Makes the organisation, with one coach, carl. */
    void make(WebTestClient admin) {
        send(
                        admin,
                        HttpMethod.PUT,
                        path,
                        "{\"name\":\"Clinic\",\"language\":\"de\",\"zone\":\"Europe/Berlin\",\"country\":\"DE\"}")
                .expectStatus()
                .isCreated();
        send(admin, HttpMethod.PUT, path + "/coaches/carl", "{\"name\":\"Carl\"}")
                .expectStatus()
                .isOk();
    }

    static String soon() {
        return RunningService.CLOCK.instant().plus(Duration.ofDays(1)).toString();
    }

    WebTestClient staff(String scope, String subject) {
        return staff(scope, subject, org);
    }

    WebTestClient staff(String scope, String subject, String organisation) {
        return as(subject, scope, claims -> claims.claim("org", organisation));
    }

    WebTestClient as(String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> claims) {
        String token = service.issuer.token(subject, scope, claims);
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    static ResponseSpec send(WebTestClient by, HttpMethod method, String path, String body) {
        WebTestClient.RequestBodySpec request = by.method(method).uri(path);
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    /** People of this test alone: other tests have coaches of the same names. */
    int onRoster(WebTestClient coach) {
        return get(coach, "/api/v1/roster?search=" + org).path("people").size();
    }

    static JsonNode get(WebTestClient by, String path) {
        return json(send(by, HttpMethod.GET, path, "").expectStatus().isOk());
    }

    static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    ResponseSpec put(WebTestClient by, String body) {
        return by.put()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
