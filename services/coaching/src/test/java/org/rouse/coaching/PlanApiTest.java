package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.views.Days;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.DayWorkout;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Agreeing on a plan over HTTP, from the proposal to the first tick. The service's clock stands at Thursday, 2026-11-19. */
@ExtendWith(RunningService.InTests.class)
class PlanApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TERMS = """
            {"start":"2026-11-16","doses":{"microbreak":{},"aerobic":{},"core":{"minutes":20}},
             "sets":[{"exercise":"co-bridge","sets":3,"repetitions":8,"days":["monday","thursday"]}]}""";

    private final RunningService service;
    private final String person = "plan|" + UUID.randomUUID();

    PlanApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        await().atMost(PATIENCE).until(service::isReady);
        patchPerson("""
                {"zone":"UTC","clearance":{"by":{"name":"Ruth","profession":"physiotherapist"},"on":"2026-11-01"}}""");
    }

    @Test
    void shouldAgreeOnAPlanAndTickItOff() {
        send(HttpMethod.PUT, "/proposal", TERMS, null, 200)
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.proposed.terms.weeks")
                .isEqualTo(12)
                .jsonPath("$.proposed.terms.doses.core.sessionsAWeek")
                .isEqualTo(3);
        send(HttpMethod.POST, "/approval", null, null, 428);
        send(HttpMethod.POST, "/approval", null, "\"1\"", 200)
                .jsonPath("$.inForce.status")
                .isEqualTo("in-force")
                .jsonPath("$.inForce.week")
                .isEqualTo(1)
                .jsonPath("$.inForce.target.minutes")
                .isEqualTo(30)
                .jsonPath("$.inForce.approved.as")
                .isEqualTo("admin")
                .jsonPath("$.proposed")
                .doesNotExist();
        send(HttpMethod.POST, "/ticks", "{\"set\":1,\"on\":\"2026-11-19\"}", null, 200);

        get("/sets").jsonPath("$.sets[0].done").isEqualTo(true);
        get("/sets?date=2026-11-16").jsonPath("$.sets[0].done").isEqualTo(false);
        get("/adherence")
                .jsonPath("$.weeks[0].components[?(@.component=='sets')].done")
                .isEqualTo(1)
                .jsonPath("$.weeks[0].components[?(@.component=='sets')].percent")
                .isEqualTo(50)
                .jsonPath("$.weeks[0].components[?(@.component=='core')].planned")
                .isEqualTo(3);
        get("").jsonPath("$.revision")
                .isEqualTo(2)
                .jsonPath("$.suspended.length()")
                .isEqualTo(0);
    }

    /** A session that a watch recorded and the person logged is one, whichever comes first. */
    @Test
    void shouldCountWhatAWatchRecorded() {
        long monday = Instant.parse("2026-11-16T18:00:00Z").getEpochSecond() / 60;
        DayView day = DayView.newBuilder()
                .setPersonId(person)
                .setLocalDate("2026-11-16")
                .setZone("UTC")
                .setFirstMinute(monday - 18 * 60)
                .setEndMinute(monday + 6 * 60)
                .addWorkouts(DayWorkout.newBuilder()
                        .setActivity("pilates")
                        .setFirstMinute(monday)
                        .setMinutes(20))
                .build();
        service.context.getBean(Days.class).put(List.of(day)).block();
        send(HttpMethod.PUT, "/proposal", TERMS, null, 200);
        send(HttpMethod.POST, "/approval", null, "\"1\"", 200);

        get("/adherence")
                .jsonPath("$.weeks[0].components[?(@.component=='core')].done")
                .isEqualTo(1);
    }

    @Test
    void shouldLetOneOfTwoEditsWithOneETagPass() {
        send(HttpMethod.PUT, "/proposal", TERMS, null, 200);

        List<Integer> answers = IntStream.of(20, 30)
                .parallel()
                .mapToObj(every -> status(
                        HttpMethod.PATCH,
                        "/proposal",
                        "{\"doses\":{\"microbreak\":{\"everyMinutes\":" + every + "}}}",
                        "\"1\""))
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 412);
        assertThat(status(HttpMethod.PUT, "/proposal", TERMS, null)).isEqualTo(428);
    }

    @Test
    void shouldNameNoRevisionBeforeThereIsAPlan() {
        assertThat(tag()).isNull();

        send(HttpMethod.PUT, "/proposal", TERMS, null, 200);

        assertThat(tag()).isEqualTo("\"1\"");
    }

    @Test
    void shouldChangeWhatItNamesAndKeepTheRest() {
        send(HttpMethod.PUT, "/proposal", TERMS, null, 200);
        send(HttpMethod.POST, "/approval", null, "\"1\"", 200);

        send(
                        HttpMethod.PATCH,
                        "/proposal",
                        "{\"doses\":{\"microbreak\":{\"everyMinutes\":30},\"core\":null},\"sets\":[]}",
                        null,
                        200)
                .jsonPath("$.proposed.terms.start")
                .isEqualTo("2026-11-16")
                .jsonPath("$.proposed.terms.doses.aerobic.weeklyMinutes")
                .isEqualTo(150)
                .jsonPath("$.proposed.terms.doses.core")
                .doesNotExist()
                .jsonPath("$.inForce.terms.doses.microbreak.everyMinutes")
                .isEqualTo(20);
        send(HttpMethod.DELETE, "/proposal", null, null, 200)
                .jsonPath("$.proposed")
                .doesNotExist();
    }

    @Test
    void shouldPreviewAndWriteNothing() {
        send(HttpMethod.POST, "/preview", """
                        {"start":"2026-11-16","doses":{"aerobic":{"startMinutes":120},"weights":{}},"sets":[{"exercise":"co-none","days":["monday"]}]}""", null, 200)
                .jsonPath("$.refused[0].field")
                .isEqualTo("doses.weights")
                .jsonPath("$.refused[1].field")
                .isEqualTo("sets[0].exercise")
                .jsonPath("$.targets[1].minutes")
                .isEqualTo(130)
                .jsonPath("$.targets[2].minutes")
                .isEqualTo(135)
                .jsonPath("$.targets[11].minutes")
                .isEqualTo(150);

        get("").jsonPath("$.revision").isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"start\":\"2026-11-17\",\"doses\":{\"microbreak\":{}}}|400|start",
                "{\"start\":\"2026-11-16\",\"doses\":{\"core\":{\"sessionsAWeek\":4}}}|400|doses.core.sessionsAWeek",
                "{\"start\":\"2026-11-16\",\"doses\":{\"microbreak\":{\"everyMinutes\":25}}}|400|doses.microbreak.everyMinutes",
                "{\"start\":\"2026-11-16\",\"doses\":{\"microbreak\":{\"everyMinutes\":9223372036854775808}}}|400|doses.microbreak.everyMinutes",
                "{\"start\":\"2026-11-16\",\"weeks\":1E+2147483648}|400|weeks",
                "{\"start\":\"2026-11-16\",\"doses\":{\"weights\":{}}}|409|doses.weights",
                "{\"start\":\"2026-11-16\",\"doses\":{\"core\":{}},\"sets\":[{\"exercise\":\"co-bridge\",\"days\":[\"someday\"]}]}|400|sets[0].days",
                "{\"start\":\"2026-11-16\",\"doses\":{\"core\":{}},\"sets\":[{}]}|400|sets[0].exercise",
                "{\"start\":\"+99999-11-16\",\"doses\":{\"core\":{}}}|400|start",
                "{\"start\":\"2026-11-16\",\"doses\":{\"core\":{\"minutes\":\"many\"}}}|400|doses.core.minutes",
                "{\"start\":\"2026-11-16\",\"weeks\":27,\"doses\":{\"core\":{}}}|400|weeks"
            })
    void shouldNameTheFieldThatIsRefused(String terms, int status, String field) {
        send(HttpMethod.PUT, "/proposal", terms, null, status)
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void shouldAskForNothingThatTheClearanceDoesNotName() {
        patchPerson("""
                {"clearance":{"by":{"name":"Ruth","profession":"physiotherapist"},"on":"2026-11-02","components":["core"],
                 "avoid":["extension"],"reviewBy":"2027-01-31"}}""");
        send(HttpMethod.PUT, "/proposal", TERMS, null, 409).jsonPath("$.field").isEqualTo("doses.aerobic");
        send(HttpMethod.PUT, "/proposal", """
                        {"start":"2026-11-16","doses":{"core":{}},"sets":[{"exercise":"co-front-plank","days":["monday"]},{"exercise":"co-bridge","days":["monday"]}]}""", null, 409)
                .jsonPath("$.field")
                .value(field -> assertThat(String.valueOf(field)).startsWith("sets["));
        client().get()
                .uri("/api/v1/people/{id}", person)
                .exchange()
                .expectBody()
                .jsonPath("$.clearance.components[0]")
                .isEqualTo("core")
                .jsonPath("$.clearance.reviewBy")
                .isEqualTo("2027-01-31");
    }

    @Test
    void shouldLetThePersonReadAgreeAndTickButNotPropose() {
        assertThat(status(service.as(person, "person"), HttpMethod.PUT, "/proposal", TERMS, null))
                .isEqualTo(403);
        send(HttpMethod.PUT, "/proposal", TERMS, null, 200);

        assertThat(status(service.as(person, "person"), HttpMethod.POST, "/approval", null, "\"1\""))
                .isEqualTo(200);
        assertThat(status(
                        service.as(person, "person"),
                        HttpMethod.POST,
                        "/ticks",
                        "{\"set\":1,\"on\":\"2026-11-16\"}",
                        null))
                .isEqualTo(200);
        assertThat(status(service.as("stranger", "person"), HttpMethod.GET, "", null, null))
                .isEqualTo(404);
        assertThat(status(service.as(person, "person"), HttpMethod.POST, "/end", null, null))
                .isEqualTo(200);
        assertThat(status(
                        service.as(person, "person"),
                        HttpMethod.POST,
                        "/technique-reviews",
                        "{\"by\":\"me\",\"on\":\"2026-11-16\"}",
                        null))
                .isEqualTo(403);
    }

    @Test
    void shouldAllowWeightsOnceTechniqueWasLookedAt() {
        send(HttpMethod.POST, "/technique-reviews", "{\"by\":\"Sam Ortiz, trainer\",\"on\":\"2026-11-18\"}", null, 200)
                .jsonPath("$.techniqueReview.on")
                .isEqualTo("2026-11-18");
        send(HttpMethod.PUT, "/proposal", "{\"start\":\"2026-11-16\",\"doses\":{\"weights\":{}}}", "\"1\"", 200);
    }

    private WebTestClient.BodyContentSpec get(String path) {
        return client().get().uri(url(path)).exchange().expectStatus().isOk().expectBody();
    }

    private WebTestClient.BodyContentSpec send(
            HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch, int status) {
        return request(client(), method, path, body, ifMatch)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private @Nullable String tag() {
        return request(client(), HttpMethod.GET, "", null, null)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }

    private int status(HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch) {
        return status(client(), method, path, body, ifMatch);
    }

    private int status(
            WebTestClient client, HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch) {
        return request(client, method, path, body, ifMatch)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private WebTestClient.RequestHeadersSpec<?> request(
            WebTestClient client, HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch) {
        WebTestClient.RequestBodySpec request = client.method(method).uri(url(path));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return body == null
                ? request
                : request.contentType(
                                method == HttpMethod.PATCH
                                        ? MediaType.valueOf("application/merge-patch+json")
                                        : MediaType.APPLICATION_JSON)
                        .bodyValue(body);
    }

    private void patchPerson(String body) {
        client().patch()
                .uri("/api/v1/people/{id}", person)
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private URI url(String path) {
        return URI.create(service.url() + "/api/v1/people/" + person.replace("|", "%7C") + "/plan" + path);
    }

    private WebTestClient client() {
        return service.as("root", "admin");
    }
}
