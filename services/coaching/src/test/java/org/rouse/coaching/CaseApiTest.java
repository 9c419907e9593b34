package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.alert.AlertId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases over HTTP, from the log through the views. */
@ExtendWith(RunningService.InTests.class)
class CaseApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HARM = "{\"text\":\"I fell when I got up\",\"serious\":true}";

    private final RunningService service;

    CaseApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
    }

    @Test
    void shouldBringWhatAPersonReportsBeforeTheirCoachAndTellThemWhenSomebodyDidSomething() {
        put("ca-a", "ca", "carl");
        WebTestClient person = service.as("ca-a", "person");
        WebTestClient coach = coach("carl", "ca");

        post(person, "/api/v1/people/ca-a/harm-reports", HARM, null)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.caseId")
                .isEqualTo("1")
                .jsonPath("$.handledAt")
                .doesNotExist();
        assertThat(json(person, "/api/v1/people/ca-a/harm-reports")
                        .path("reports")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("I fell when I got up");

        post(coach, "/api/v1/people/ca-a/cases/1/claim", null, null)
                .expectStatus()
                .isEqualTo(428);
        post(coach, "/api/v1/people/ca-a/cases/1/claim", null, "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("claimed");
        post(coach, "/api/v1/people/ca-a/cases/1/notes", "{\"note\":\"I called\"}", "\"1\"")
                .expectStatus()
                .isEqualTo(412);
        post(coach, "/api/v1/people/ca-a/cases/1/notes", "{\"note\":\"I called\"}", "\"2\"")
                .expectStatus()
                .isOk();
        assertThat(json(person, "/api/v1/people/ca-a/harm-reports")
                        .path("reports")
                        .path(0)
                        .path("handledAt")
                        .isMissingNode())
                .isFalse();
        assertThat(json(coach, "/api/v1/people/ca-a/cases/1").path("history").findValuesAsString("what"))
                .containsExactly("reported", "claimed", "noted");
        post(coach, "/api/v1/people/ca-a/cases/1/resolve", "{\"note\":\"a slip\"}", "\"3\"")
                .expectStatus()
                .isOk();
        post(coach, "/api/v1/people/ca-a/cases/1/reopen", "{\"note\":\"again\"}", "\"4\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("open");
        post(coach, "/api/v1/people/ca-a/cases/1/release", null, "\"5\"")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void shouldShowNoCaseToThePersonNorToAnybodyElse() {
        put("cb-a", "cb", "carl");
        post(service.as("cb-a", "person"), "/api/v1/people/cb-a/harm-reports", HARM, null)
                .expectStatus()
                .isCreated();

        get(service.as("cb-a", "person"), "/api/v1/people/cb-a/cases")
                .expectStatus()
                .isForbidden();
        get(service.as("cb-a", "person"), "/api/v1/people/cb-a/cases/1")
                .expectStatus()
                .isForbidden();
        get(service.as("cb-a", "person"), "/api/v1/cases").expectStatus().isForbidden();
        post(service.as("cb-a", "person"), "/api/v1/people/cb-a/cases/1/claim", null, "\"1\"")
                .expectStatus()
                .isForbidden();
        get(coach("otto", "cb"), "/api/v1/people/cb-a/cases").expectStatus().isNotFound();
        get(coach("carl", "cb"), "/api/v1/people/cb-a/cases/2").expectStatus().isNotFound();
        post(coach("carl", "cb"), "/api/v1/people/cb-a/cases/x/claim", null, "\"1\"")
                .expectStatus()
                .isNotFound();
        assertThat(json(coach("otto", "cb"), "/api/v1/cases").path("total").asInt())
                .isZero();
    }

    @Test
    void shouldQueueCasesByUrgencyPageByPage() {
        for (String id : List.of("cq-a", "cq-b", "cq-c")) {
            put(id, "cq", "quinn");
            post(
                            service.as(id, "person"),
                            "/api/v1/people/" + id + "/harm-reports",
                            id.equals("cq-c") ? HARM : "{\"text\":\"a strain\"}",
                            null)
                    .expectStatus()
                    .isCreated();
        }
        for (WebTestClient caller : List.of(coach("quinn", "cq"), admin("cq"))) {
            JsonNode first = json(caller, "/api/v1/cases?limit=2");
            assertThat(first.path("total").asInt()).isEqualTo(3);
            assertThat(people(first)).containsExactly("cq-c", "cq-a");
            JsonNode second = json(
                    caller, "/api/v1/cases?limit=2&cursor=" + first.path("next").asString());
            assertThat(people(second)).containsExactly("cq-b");
            assertThat(second.path("next").isMissingNode()).isTrue();
            assertThat(people(json(caller, "/api/v1/cases?severity=soon"))).containsExactly("cq-a", "cq-b");
            assertThat(people(json(caller, "/api/v1/cases?kind=red-flag"))).isEmpty();
        }

        post(coach("quinn", "cq"), "/api/v1/people/cq-b/cases/1/resolve", "{\"note\":\"fine\"}", "\"1\"")
                .expectStatus()
                .isOk();
        for (WebTestClient caller : List.of(coach("quinn", "cq"), admin("cq"))) {
            assertThat(people(json(caller, "/api/v1/cases"))).containsExactly("cq-c", "cq-a");
            assertThat(people(json(caller, "/api/v1/cases?status=resolved"))).containsExactly("cq-b");
        }
    }

    /** An alert names nobody: its link leads authorised callers to the case, and nobody else. */
    @Test
    void shouldShowWhoWasToldAndLeadFromAnAlertToItsCase() {
        put("ct-a", "ct", "carl");
        post(service.as("ct-a", "person"), "/api/v1/people/ct-a/harm-reports", HARM, null)
                .expectStatus()
                .isCreated();
        String alert = "/api/v1/cases?alert=" + AlertId.reference("ct-a", "1");

        JsonNode one = json(coach("carl", "ct"), alert).path("cases").path(0).path("case");
        assertThat(one.path("person").asString()).isEqualTo("ct-a");
        assertThat(one.path("toldAt").asString()).isNotEmpty();
        assertThat(one.path("nobodyToldSince").isMissingNode()).isTrue();
        assertThat(json(coach("otto", "ct"), alert).path("total").asInt()).isZero();
        assertThat(json(coach("carl", "ct"), "/api/v1/cases?alert=another")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void shouldSayOfACaseThatThereIsNobodyToBeTold() {
        put("cu-a", "cu", "");
        post(service.as("cu-a", "person"), "/api/v1/people/cu-a/harm-reports", HARM, null)
                .expectStatus()
                .isCreated();
        assertThat(json(admin("cu"), "/api/v1/people/cu-a/cases/1")
                        .path("case")
                        .path("nobodyToldSince")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void shouldPageThroughCasesAndReportsOfAPerson() {
        put("cp-a", "cp", "carl");
        WebTestClient coach = coach("carl", "cp");
        WebTestClient person = service.as("cp-a", "person");
        for (int i = 0; i < 3; i++) {
            post(person, "/api/v1/people/cp-a/harm-reports", "{\"text\":\"report " + i + "\"}", null)
                    .expectStatus()
                    .isCreated();
        }

        JsonNode first = json(person, "/api/v1/people/cp-a/harm-reports?limit=2");
        JsonNode rest = json(
                person,
                "/api/v1/people/cp-a/harm-reports?limit=2&cursor="
                        + first.path("next").asString());

        assertThat(first.path("reports").findValuesAsString("text")).containsExactly("report 2", "report 1");
        assertThat(rest.path("reports").findValuesAsString("text")).containsExactly("report 0");
        assertThat(rest.path("next").isMissingNode()).isTrue();
        JsonNode cases = json(coach, "/api/v1/people/cp-a/cases?limit=1");
        assertThat(cases.path("cases")).hasSize(1);
        assertThat(cases.path("next").isMissingNode()).isTrue();
        get(coach, "/api/v1/people/cp-a/cases?limit=0").expectStatus().isBadRequest();
        get(coach, "/api/v1/people/cp-a/cases?cursor=x").expectStatus().isBadRequest();
    }

    @Test
    void shouldForgetCasesWithThePerson() {
        put("ce-a", "ce", "erna");
        post(service.as("ce-a", "person"), "/api/v1/people/ce-a/harm-reports", HARM, null)
                .expectStatus()
                .isCreated();
        service.as("root", "admin")
                .delete()
                .uri("/api/v1/people/ce-a")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(json(service.as("ce-a", "person"), "/api/v1/people/ce-a/harm-reports")
                                .path("reports"))
                        .isEmpty());
        assertThat(json(admin("ce"), "/api/v1/cases").path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?kind=good", "?severity=URGENT", "?status=x", "?cursor=%25"})
    void shouldNameTheParameterThatIsWrong(String query) {
        get(admin("cx"), "/api/v1/cases" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .exists();
    }

    private void put(String id, String organisation, String coach) {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"" + organisation + "\",\"coachIds\":["
                        + (coach.isEmpty() ? "" : "\"" + coach + "\"") + "]}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private WebTestClient coach(String subject, String organisation) {
        return client(subject, "coach", organisation);
    }

    private WebTestClient admin(String organisation) {
        return client("chief", "admin", organisation);
    }

    private WebTestClient client(String subject, String scope, String organisation) {
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(
                        service.issuer.token(subject, scope, claims -> claims.claim("org", organisation))))
                .build();
    }

    private WebTestClient.ResponseSpec get(WebTestClient caller, String path) {
        return caller.get().uri(URI.create(service.url() + path)).exchange();
    }

    private static WebTestClient.ResponseSpec post(
            WebTestClient caller, String path, @Nullable String body, @Nullable String ifMatch) {
        WebTestClient.RequestBodySpec request = caller.post().uri(path);
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    private JsonNode json(WebTestClient caller, String path) {
        byte[] body = get(caller, path)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(Objects.requireNonNull(body));
    }

    private static List<String> people(JsonNode queue) {
        return queue.path("cases").findValuesAsString("person");
    }
}
