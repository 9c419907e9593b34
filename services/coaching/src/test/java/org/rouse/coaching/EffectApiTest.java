package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.coaching.views.DrawnDecisions;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.StretchFacts;
import org.rouse.contracts.v1.StudyDraw;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The effect of prompting, over HTTP, from draws and outcomes. Each test has people and an organisation of its own. */
@ExtendWith(RunningService.InTests.class)
class EffectApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    private final RunningService service;

    EffectApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
    }

    @Test
    void shouldTellTheDifferenceWithItsPublishedIntervalFromTenMomentsInEachArmOn() {
        enrol("ef-own", "ef-own", "");
        know("ef-own", 10, 9, 10, 3);

        String found = get(service.as("ef-own", "person"), "/api/v1/people/ef-own/effect");

        assertThat(JsonPath.<String>read(found, "$.kinds[0].kind")).isEqualTo("desk-break");
        assertThat(JsonPath.<String>read(found, "$.kinds[0].design")).isEqualTo("hold-out");
        assertThat(JsonPath.<String>read(found, "$.kinds[0].verdict")).isEqualTo("measured");
        // Newcombe 1998, table II, method 10, contrast (b)
        assertThat(number(found, "$.kinds[0].difference")).isEqualTo(0.6, within(5e-5));
        assertThat(number(found, "$.kinds[0].lower")).isEqualTo(0.1705, within(5e-5));
        assertThat(number(found, "$.kinds[0].upper")).isEqualTo(0.8090, within(5e-5));
        assertThat(JsonPath.<Boolean>read(found, "$.kinds[0].shown")).isTrue();
    }

    @Test
    void shouldSayThatItIsNotMeasuredYetBeforeThat() {
        enrol("ef-few", "ef-few", "");
        know("ef-few", 40, 40, 9, 0);

        String found = get(service.as("ef-few", "person"), "/api/v1/people/ef-few/effect");

        assertThat(JsonPath.<String>read(found, "$.kinds[0].verdict")).isEqualTo("not-measured-yet");
        assertThat(JsonPath.<Integer>read(found, "$.kinds[0].heldOut.moments")).isEqualTo(9);
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.kinds[0]")).doesNotContainKey("difference");
    }

    @Test
    void shouldSayOfWhomNothingWasDrawnThatDeskBreaksAreNotMeasuredYet() {
        enrol("ef-none", "ef-none", "");

        String found = get(service.as("ef-none", "person"), "/api/v1/people/ef-none/effect");

        assertThat(JsonPath.<List<String>>read(found, "$.kinds[*].verdict")).containsExactly("not-measured-yet");
        assertThat(JsonPath.<String>read(found, "$.kinds[0].kind")).isEqualTo("desk-break");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stands", "seated"})
    void shouldNotMeasureWhatLooksStillToAWatch(String mobility) {
        enrol("ef-" + mobility, "ef-still", ",\"moves\":\"" + mobility + "\"");
        know("ef-" + mobility, 10, 9, 10, 3);

        String found = get(service.as("ef-" + mobility, "person"), "/api/v1/people/ef-" + mobility + "/effect");

        assertThat(JsonPath.<String>read(found, "$.kinds[0].verdict")).isEqualTo("not-measurable");
    }

    @ParameterizedTest
    @CsvSource({"from=2026-11-20&to=2026-11-19, from", "from=2020-01-01&to=2026-11-19, from", "to=+12026-01-01, to"})
    void shouldNameTheParameterThatBreaksItsRule(String query, String field) {
        enrol("ef-bad", "ef-bad", "");
        for (String path : List.of("/api/v1/people/ef-bad/effect", "/api/v1/study/effect")) {
            service.as("root", "admin")
                    .get()
                    .uri(java.net.URI.create(service.url() + path + "?" + query.replace("+", "%2B")))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(field);
        }
    }

    @Test
    void shouldTellNothingOfNinePeopleAndAllOfTen() {
        for (int i = 0; i < 10; i++) {
            enrol("ef-g" + i, "ef-group", "");
        }
        for (int i = 0; i < 9; i++) {
            know("ef-g" + i, 12, 6 + i % 3, 12, 3 + i % 2);
        }
        String few = get(admin("ef-group"), "/api/v1/study/effect");
        for (String outcome : List.of("moved", "steps")) {
            assertThat(JsonPath.<Map<String, Object>>read(few, "$.kinds[0]." + outcome))
                    .isEqualTo(Map.of("verdict", "too-few-to-show"));
        }
        assertThat(JsonPath.<List<Object>>read(get(admin("ef-group"), "/api/v1/study/allocation"), "$.people"))
                .isEmpty();
        table(admin("ef-group")).expectStatus().isEqualTo(409);
        assertThat(actions("ef-g0")).doesNotContain("study.effect.read", "study.allocation.read", "study.export");

        know("ef-g9", 12, 6, 12, 3);

        String enough = get(admin("ef-group"), "/api/v1/study/effect");
        assertThat(JsonPath.<String>read(enough, "$.kinds[0].moved.verdict")).isEqualTo("measured");
        assertThat(JsonPath.<Integer>read(enough, "$.kinds[0].moved.people")).isEqualTo(10);
        assertThat(JsonPath.<Integer>read(enough, "$.kinds[0].moved.moments")).isEqualTo(240);
        // 12 prompted of 24 at a probability of one half: the ratio of the two shares, 69 of 120 by 34 of 120
        assertThat(number(enough, "$.kinds[0].moved.estimate")).isEqualTo(69.0 / 34, within(1e-6));
        assertThat(JsonPath.<Integer>read(enough, "$.kinds[0].moved.df")).isEqualTo(8);
        assertThat(number(enough, "$.kinds[0].steps.estimate")).isEqualTo(100 * (69.0 - 34) / 120, within(1e-6));
        String allocation = get(admin("ef-group"), "/api/v1/study/allocation");
        assertThat(JsonPath.<List<String>>read(allocation, "$.people[*].person"))
                .hasSize(10);
        assertThat(JsonPath.<List<Integer>>read(allocation, "$.people[*].draws[0].prompted"))
                .containsOnly(12);
        assertThat(pages(admin("ef-group"), 4)).isEqualTo(JsonPath.read(allocation, "$.people"));
        assertTable(JsonPath.read(allocation, "$.people[0].subject"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(actions("ef-g0"))
                        .contains("study.effect.read", "study.allocation.read", "study.export"));
    }

    private void assertTable(String subject) {
        String table = Objects.requireNonNull(table(admin("ef-group"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/csv")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        List<String> rows = table.lines().toList();
        assertThat(rows).hasSize(241);
        assertThat(rows.getFirst()).startsWith("subject,moment,decided_at,date,kind,design,probability,prompted,");
        assertThat(table).doesNotContain("ef-g");
        assertThat(rows)
                .contains(
                        subject
                                + ",1,2026-11-16T08:00:00Z,2026-11-16,desk-break,hold-out,0.500,1,24,walking,0.700000,1,3,2,30,9,100,30,1")
                .allMatch(row -> row.split(",", -1).length == 19);
    }

    @Test
    void shouldShowEachCallerTheirOwnPeopleAlone() {
        for (int i = 0; i < 10; i++) {
            enrol("ef-c" + i, "ef-clinic", ",\"coachIds\":[\"ef-carl\"]");
            know("ef-c" + i, 1, 1, 1, 0);
        }

        assertThat(people(coach("ef-carl", "ef-clinic"))).hasSize(10);
        assertThat(people(coach("ef-cora", "ef-clinic"))).isEmpty();
        assertThat(people(coach("ef-carl", "ef-elsewhere"))).isEmpty();
        assertThat(people(admin("ef-clinic"))).hasSize(10);
        assertThat(people(admin("ef-elsewhere"))).isEmpty();
    }

    @Test
    void shouldLeaveWhoDoesNotWalkOutOfTheGroup() {
        for (int i = 0; i < 10; i++) {
            enrol("ef-w" + i, "ef-walks", i == 0 ? ",\"moves\":\"seated\"" : "");
            know("ef-w" + i, 1, 1, 1, 0);
        }

        assertThat(people(admin("ef-walks"))).isEmpty();
    }

    @Test
    void shouldCountThePeopleOfWhomSomebodyStandsInForAsTheirOwn() {
        put(admin("ef-cover"), "", "{\"name\":\"Clinic\"}");
        put(admin("ef-cover"), "/coaches/ef-carl", "{}");
        put(admin("ef-cover"), "/coaches/ef-cora", "{}");
        for (int i = 0; i < 10; i++) {
            enrol("ef-cover-" + i, "ef-cover", ",\"coachIds\":[\"ef-carl\"]");
            know("ef-cover-" + i, 12, 6, 12, 3);
        }
        assertThat(people(coach("ef-carl", "ef-cover"))).hasSize(10);
        assertThat(people(coach("ef-cora", "ef-cover"))).isEmpty();

        put(admin("ef-cover"), "/coaches/ef-carl/cover", "{\"by\":\"ef-cora\",\"until\":\"2026-12-24T00:00:00Z\"}");

        await().atMost(PATIENCE)
                .until(() -> people(coach("ef-cora", "ef-cover")).size() == 10);
        table(coach("ef-cora", "ef-cover")).expectStatus().isOk();
        assertThat(JsonPath.<Integer>read(
                        get(coach("ef-cora", "ef-cover"), "/api/v1/study/effect"), "$.kinds[0].moved.people"))
                .isEqualTo(10);
    }

    private static void put(WebTestClient admin, String path, String body) {
        admin.put()
                .uri("/api/v1/organisations/ef-cover" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void shouldTellTheSetUpWithoutTheSeed() {
        String found = get(admin("ef-group"), "/api/v1/study");

        assertThat(JsonPath.<String>read(found, "$.design")).isEqualTo("hold-out");
        assertThat(number(found, "$.probability")).isEqualTo(0.9);
        assertThat(JsonPath.<Integer>read(found, "$.leastPeople")).isEqualTo(10);
        assertThat(found).doesNotContain("seed");
    }

    private static double number(String document, String path) {
        return JsonPath.<Number>read(document, path).doubleValue();
    }

    private List<Object> people(WebTestClient client) {
        return JsonPath.read(get(client, "/api/v1/study/allocation"), "$.people");
    }

    private static List<Object> pages(WebTestClient client, int limit) {
        List<Object> people = new ArrayList<>();
        Map<String, Object> page = JsonPath.read(get(client, "/api/v1/study/allocation?limit=" + limit), "$");
        people.addAll((List<?>) page.get("people"));
        while (page.get("next") != null) {
            assertThat((List<?>) page.get("people")).hasSize(limit);
            page = JsonPath.read(
                    get(client, "/api/v1/study/allocation?limit=" + limit + "&cursor=" + page.get("next")), "$");
            people.addAll((List<?>) page.get("people"));
        }
        return people;
    }

    private WebTestClient.ResponseSpec table(WebTestClient client) {
        return client.get().uri("/api/v1/study/decisions.csv").exchange();
    }

    private static String get(WebTestClient client, String path) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient admin(String organisation) {
        return token("ef-admin", "admin", organisation);
    }

    private WebTestClient coach(String subject, String organisation) {
        return token(subject, "coach", organisation);
    }

    private WebTestClient token(String subject, String scope, String organisation) {
        String token = service.issuer.token(subject, scope, claims -> claims.claim("org", organisation));
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    private void enrol(String person, String organisation, String more) {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + person)
                .header("If-None-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"" + organisation + "\"" + more + "}")
                .exchange();
        await().atMost(PATIENCE).until(() -> service.find("summaries", person).isPresent());
    }

    /** So many moments of each arm, the first of them with a break; after a break the person took a hundred steps. */
    private void know(String person, int prompted, int moved, int heldOut, int movedApart) {
        List<Decision> decisions = new ArrayList<>();
        List<ProximalOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < prompted + heldOut; i++) {
            boolean sent = i < prompted;
            boolean moves = sent ? i < moved : i - prompted < movedApart;
            decisions.add(decision(person, "d" + i, MONDAY.plusSeconds(1800L * i), sent));
            Outcome.Builder outcome = Outcome.newBuilder()
                    .setRevision(1)
                    .setKnownMinutes(30)
                    .setMovingMinutes(moves ? 9 : 0)
                    .setSteps(moves ? 100 : 0)
                    .setStepMinutes(30);
            if (moves) {
                outcome.setBreakAfterMinutes(3).setBreakMinutes(2);
            }
            outcomes.add(ProximalOutcome.newBuilder()
                    .setDecisionId("d" + i)
                    .setPersonId(person)
                    .setOutcome(outcome)
                    .build());
        }
        service.context.getBean(DrawnDecisions.class).put(decisions, outcomes).block();
    }

    private static Decision decision(String person, String id, Instant at, boolean sent) {
        Decision.Builder decision = Decision.newBuilder()
                .setDecisionId(id)
                .setPersonId(person)
                .setDecidedAtMs(at.toEpochMilli())
                .setLocalDate(at.toString().substring(0, 10))
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setStretch(StretchFacts.newBuilder().setMinutes(24))
                .setStudy(StudyDraw.newBuilder()
                        .setArm(sent ? "prompt" : "none")
                        .setDesign("hold-out")
                        .setProbabilityThousandths(500));
        if (sent) {
            decision.addConsidered(Considered.newBuilder()
                    .setActivity("walking")
                    .setVerdict("chosen")
                    .setProbabilityMillionths(700_000));
        }
        return decision.build();
    }

    private List<String> actions(String person) {
        return service
                .context
                .getBean(AuditTrail.class)
                .page(
                        new AuditTrail.Of.APerson(person),
                        RunningService.CLOCK.millis() - 86_400_000L,
                        AuditEntry.Place.before(RunningService.CLOCK.millis() + 86_400_000L),
                        any -> true,
                        100)
                .blockOptional()
                .orElseThrow()
                .entries()
                .stream()
                .map(entry -> entry.audit().getAction())
                .toList();
    }
}
