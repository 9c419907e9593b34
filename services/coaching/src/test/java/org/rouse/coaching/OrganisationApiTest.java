package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an organisation that is not there yet to a person in a coach's care, over HTTP. */
@ExtendWith(RunningService.InTests.class)
class OrganisationApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int organisations;

    private final RunningService service;
    private final String org = "org-" + organisations++;
    private final String path = "/api/v1/organisations/" + org;

    OrganisationApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
    }

    @Test
    void shouldBringAnInvitedPersonIntoACoachsCareAndNobodyElse() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient carl = staff("coach", "carl");
        make(admin);
        JsonNode invited = invite(carl, "{\"kind\":\"person\"}");
        assertThat(invited.path("link").asString())
                .isEqualTo("http://localhost:8404/open/me#/enrol/"
                        + invited.path("code").asString());
        String anna = org + "-anna";

        JsonNode enrolled = enrol(anna, invited.path("code").asString()).getBody201();
        assertThat(enrolled.path("state").asString()).isEqualTo("accepted");
        assertThat(enrolled.path("coaches").path(0).asString()).isEqualTo("carl");
        JsonNode seen = get(carl, "/api/v1/people/" + anna);
        assertThat(seen.path("name").asString()).isEqualTo("Anna");
        assertThat(seen.path("language").asString()).isEqualTo("de");
        assertThat(seen.path("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(seen.path("moves").asString()).isEqualTo("seated");
        assertThat(seen.path("enrolment").asString()).isEqualTo("accepted");
        assertThat(get(carl, "/api/v1/people/" + anna + "/risk-facts")
                        .path("facts")
                        .path(0)
                        .asString())
                .isEqualTo("diabetes");

        // whoever asks again gets on, and nobody else by the same code
        enrol(anna, invited.path("code").asString()).getBody201();
        enrol(org + "-ben", invited.path("code").asString())
                .spec()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("code");
    }

    @Test
    void shouldHaveWhoEnrolsByTheCodeWaitAndShowThemToTheCoachesOfTheOrganisation() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient carl = staff("coach", "carl");
        make(admin);
        String code = json(send(admin, HttpMethod.POST, path + "/code", "")
                        .expectStatus()
                        .isOk())
                .path("code")
                .asString();
        String eve = org + "-eve";

        // typed as people type
        JsonNode enrolled = enrol(
                        eve, code.substring(0, 5).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(5))
                .getBody201();
        assertThat(enrolled.path("state").asString()).isEqualTo("pending");
        send(carl, HttpMethod.GET, "/api/v1/people/" + eve, "").expectStatus().isNotFound();
        await().atMost(PATIENCE)
                .until(() -> get(carl, path + "/enrolments")
                        .path(0)
                        .path("person")
                        .asString("")
                        .equals(eve));

        send(staff("coach", "carl", "elsewhere"), HttpMethod.POST, path + "/enrolments/" + eve + "/acceptance", "{}")
                .expectStatus()
                .isNotFound();
        send(carl, HttpMethod.POST, path + "/enrolments/" + eve + "/acceptance", "{}")
                .expectStatus()
                .isOk();
        assertThat(get(carl, "/api/v1/people/" + eve).path("enrolment").asString())
                .isEqualTo("accepted");
        await().atMost(PATIENCE).until(() -> get(carl, path + "/enrolments").isEmpty());

        // a code that was taken back lets nobody in
        send(admin, HttpMethod.DELETE, path + "/code", "").expectStatus().isOk();
        enrol(org + "-late", code).spec().expectStatus().isBadRequest();
    }

    @Test
    void shouldLetWhoStandsInSeeTheOthersPeopleAsLongAsItHolds() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient cora = staff("coach", "cora");
        make(admin);
        send(admin, HttpMethod.PUT, path + "/coaches/cora", "{\"name\":\"Cora\"}")
                .expectStatus()
                .isOk();
        String anna = org + "-anna";
        enrol(
                        anna,
                        invite(staff("coach", "carl"), "{\"kind\":\"person\"}")
                                .path("code")
                                .asString())
                .getBody201();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isNotFound();

        // not for another: that is theirs, or an admin's
        String cover = path + "/coaches/carl/cover";
        String until = "{\"by\":\"cora\",\"from\":\"2020-01-01T00:00:00Z\",\"until\":\"%s\"}";
        send(cora, HttpMethod.PUT, cover, until.formatted("2021-01-01T00:00:00Z"))
                .expectStatus()
                .isForbidden();
        send(staff("coach", "carl"), HttpMethod.PUT, cover, until.formatted("2021-01-01T00:00:00Z"))
                .expectStatus()
                .isOk();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isNotFound();
        send(admin, HttpMethod.PUT, cover, "{\"by\":\"cora\",\"until\":\"%s\"}".formatted(soon()))
                .expectStatus()
                .isOk();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isOk();
        await().atMost(PATIENCE).until(() -> onRoster(cora) == 1);

        send(admin, HttpMethod.DELETE, cover, "").expectStatus().isOk();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isNotFound();
        assertThat(onRoster(cora)).isZero();
    }

    @Test
    void shouldHandOverAllPeopleOfACoachAtOnce() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        send(admin, HttpMethod.PUT, path + "/coaches/cora", "{}").expectStatus().isOk();
        for (String one : new String[] {"a", "b", "c"}) {
            enrol(
                            org + one,
                            invite(admin, "{\"kind\":\"person\",\"coach\":\"carl\"}")
                                    .path("code")
                                    .asString())
                    .getBody201();
        }
        String handover = "{\"from\":\"carl\",\"to\":\"cora\"}";
        await().atMost(PATIENCE).until(() -> onRoster(staff("coach", "carl")) == 3);

        send(admin, HttpMethod.POST, path + "/handovers", "{\"from\":\"carl\",\"to\":\"nobody\"}")
                .expectStatus()
                .isBadRequest();
        JsonNode done = json(send(admin, HttpMethod.POST, path + "/handovers", handover)
                .expectStatus()
                .isOk());
        assertThat(done.path("done").asInt()).isEqualTo(3);
        assertThat(get(staff("coach", "cora"), "/api/v1/people/" + org + "b")
                        .path("coachIds")
                        .path(0)
                        .asString())
                .isEqualTo("cora");
        await().atMost(PATIENCE)
                .until(() -> json(send(admin, HttpMethod.POST, path + "/handovers", handover))
                                .path("done")
                                .asInt()
                        == 0);
    }

    @Test
    void shouldLetACoachJoinByAnInvitationToTheirAddressAlone() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String code = invite(admin, "{\"kind\":\"coach\",\"address\":\"Dora@Example.org\"}")
                .path("code")
                .asString();
        String body = "{\"code\":\"%s\",\"name\":\"Dora\"}".formatted(code);

        send(
                        as("dora", "coach", claims -> claims.claim("org", org).claim("email", "dora@example.org")),
                        HttpMethod.POST,
                        path + "/coaches",
                        body)
                .expectStatus()
                .isBadRequest();
        JsonNode joined = json(send(
                        as(
                                "dora",
                                "coach",
                                claims -> claims.claim("org", org)
                                        .claim("email", "dora@example.org")
                                        .claim("email_verified", true)),
                        HttpMethod.POST,
                        path + "/coaches",
                        body)
                .expectStatus()
                .isOk());
        assertThat(joined.path("coaches").findValuesAsString("id")).contains("dora");
        // a person's code makes no coach
        send(
                        staff("coach", "eric"),
                        HttpMethod.POST,
                        path + "/coaches",
                        "{\"code\":\"%s\"}"
                                .formatted(invite(staff("coach", "carl"), "{\"kind\":\"person\"}")
                                        .path("code")
                                        .asString()))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldReplaceAnOrganisationOnlyForWhoReadItAndHaveOnRecordWhoDid() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String body = "{\"name\":\"Backs\",\"zone\":\"Europe/Berlin\"}";

        send(admin, HttpMethod.PUT, path, body).expectStatus().isEqualTo(428);
        admin.put()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        admin.put()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"3\"");
        await().atMost(PATIENCE)
                .until(() -> get(admin, "/api/v1/audit")
                        .path("entries")
                        .findValuesAsString("action")
                        .contains("coach.change"));
        assertThat(get(admin, "/api/v1/audit").path("entries").path(0).has("person"))
                .isFalse();
    }

    @Test
    void shouldTakeCheckInsOnlyOnceTheOrganisationSaysWhoAnswersAndTheSafetyListAlways() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String anna = org + "-anna";
        enrol(
                        anna,
                        invite(staff("coach", "carl"), "{\"kind\":\"person\"}")
                                .path("code")
                                .asString())
                .getBody201();
        WebTestClient person = service.as(anna, "person");
        String of = "/api/v1/people/" + anna;

        send(person, HttpMethod.POST, of + "/check-ins", "{\"pain\":4}")
                .expectStatus()
                .isEqualTo(409);
        send(person, HttpMethod.POST, of + "/safety-list-answers", SAFE)
                .expectStatus()
                .isCreated();
        String on = "{\"name\":\"Clinic\",\"checkIns\":true%s}";
        put(admin, on.formatted(""))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("checkIns");
        put(admin, on.formatted(",\"rota\":[{\"coach\":\"carl\",\"from\":\"08:00\",\"to\":\"18:00\"}]"))
                .expectStatus()
                .isOk();
        send(person, HttpMethod.POST, of + "/check-ins", "{\"pain\":4}")
                .expectStatus()
                .isCreated();
    }

    private static final String SAFE = "{\"version\":\"safety-list/1\",\"answers\":{\"B1\":{\"said\":\"no\"}}}";

    private ResponseSpec put(WebTestClient by, String body) {
        return by.put()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void shouldRefuseWhoIsNotOfAgeDoesNotAgreeOrBelongsElsewhere() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String code = json(send(admin, HttpMethod.POST, path + "/code", ""))
                .path("code")
                .asString();
        String child = org + "-child";
        WebTestClient person = service.as(child, "person");

        for (String[] refused : new String[][] {
            {ENROL.replace("\"adult\":true", "\"adult\":false"), "adult"},
            {ENROL.replace("\"given\":true", "\"given\":false"), "consents"},
            {ENROL.replace("\"name\":\"Anna\"", "\"country\":\"XX\""), "country"},
            {ENROL.replace("\"name\":\"Anna\"", "\"zone\":\"Moon/Base\""), "zone"}
        }) {
            send(person, HttpMethod.POST, "/api/v1/enrolments", refused[0].formatted(code))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(refused[1]);
        }
        assertThat(service.find("people", child)).isEmpty();
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + child)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"another\"}")
                .exchange()
                .expectStatus()
                .isCreated();
        send(person, HttpMethod.POST, "/api/v1/enrolments", ENROL.formatted(code))
                .expectStatus()
                .isEqualTo(409);
    }

    private static final String ENROL =
            "{\"code\":\"%s\",\"adult\":true,\"name\":\"Anna\",\"moves\":\"seated\",\"riskFacts\":[\"diabetes\"],"
                    + "\"consents\":[{\"kind\":\"health-data\",\"given\":true,\"version\":\"consents/1\",\"language\":\"de\"}]}";

    private record Enrolled(ResponseSpec spec) {

        JsonNode getBody201() {
            return json(spec.expectStatus().isCreated());
        }
    }

    private Enrolled enrol(String person, String code) {
        return new Enrolled(
                send(service.as(person, "person"), HttpMethod.POST, "/api/v1/enrolments", ENROL.formatted(code)));
    }

    private static JsonNode invite(WebTestClient by, String body, String path) {
        return json(send(by, HttpMethod.POST, path + "/invitations", body)
                .expectStatus()
                .isCreated());
    }

    private JsonNode invite(WebTestClient by, String body) {
        return invite(by, body, path);
    }

    /** With one coach, carl. */
    private void make(WebTestClient admin) {
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

    private static String soon() {
        return RunningService.CLOCK.instant().plus(Duration.ofDays(1)).toString();
    }

    private WebTestClient staff(String scope, String subject) {
        return staff(scope, subject, org);
    }

    private WebTestClient staff(String scope, String subject, String organisation) {
        return as(subject, scope, claims -> claims.claim("org", organisation));
    }

    private WebTestClient as(String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> claims) {
        String token = service.issuer.token(subject, scope, claims);
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    private static ResponseSpec send(WebTestClient by, HttpMethod method, String path, String body) {
        WebTestClient.RequestBodySpec request = by.method(method).uri(path);
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    /** People of this test alone: others have coaches of the same names. */
    private int onRoster(WebTestClient coach) {
        return get(coach, "/api/v1/roster?search=" + org).path("people").size();
    }

    private static JsonNode get(WebTestClient by, String path) {
        return json(send(by, HttpMethod.GET, path, "").expectStatus().isOk());
    }

    private static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody()));
    }
}
