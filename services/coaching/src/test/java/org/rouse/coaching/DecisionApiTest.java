package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.Outcomes;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.Prompts;
import org.rouse.coaching.views.Receipts;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.Send;
import org.rouse.contracts.v1.StretchFacts;
import org.rouse.contracts.v1.StudyDraw;
import org.rouse.contracts.v1.Why;
import org.rouse.contracts.v1.Withdraw;
import org.rouse.contracts.v1.Withhold;
import org.rouse.contracts.v1.ZoneInForce;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Decisions about a person, over HTTP; the views are written directly. */
@ExtendWith(RunningService.InTests.class)
class DecisionApiTest {

    private static final Instant NOON = Instant.parse("2026-11-19T11:00:00Z"); // in Berlin
    private static final String ID = "nia|stretch|29590000|1";

    private final RunningService service;

    DecisionApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        Person nia = Person.newBuilder()
                .setPersonId("nia")
                .setOrganisationId("clinic")
                .addCoachIds("carl")
                .addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .setRevision(1)
                .build();
        service.context
                .getBean(People.class)
                .put(Map.of("nia", Optional.of(nia)))
                .block();
        view(Decisions.class)
                .put(List.of(
                        decision(ID, NOON, "2026-11-19")
                                .setSend(Send.newBuilder().setExpiresAtMs(ms(NOON.plusSeconds(600))))
                                .setStretch(
                                        StretchFacts.newBuilder().setMinutes(40).setEveryMinutes(20))
                                .addChecks(GateCheck.newBuilder()
                                        .setName("red-flag")
                                        .setPassed(true))
                                .addConsidered(Considered.newBuilder()
                                        .setActivity("walking")
                                        .setVerdict("chosen")
                                        .setProbabilityMillionths(612_345))
                                .setChoiceDrawMillionths(99_500)
                                .setStudy(
                                        StudyDraw.newBuilder().setArm("prompt").setProbabilityThousandths(600))
                                .setEvidenceUntilMs(ms(NOON.minusSeconds(60)))
                                .build(),
                        decision("quiet", NOON.plusSeconds(1), "2026-11-19")
                                .setWithhold(Withhold.newBuilder()
                                        .setReason("quiet-hours")
                                        .setShownInApp(true))
                                .build(),
                        decision("moved", NOON.plusSeconds(2), "2026-11-19")
                                .setWithdraw(
                                        Withdraw.newBuilder().setReason("moved").addDecisionIds(ID))
                                .build(),
                        decision("before", NOON.minusSeconds(86_400), "2026-11-18")
                                .setSend(Send.getDefaultInstance())
                                .build()))
                .block();
        view(Prompts.class)
                .put(List.of(Prompt.newBuilder()
                        .setPersonId("nia")
                        .setPromptId(ID)
                        .setTitle("Time to stand up")
                        .setBody("Two minutes do.")
                        .setLanguage("en")
                        .setVariant("stand-3")
                        .setWhy(Why.newBuilder().setSentence("You have sat for 40 minutes."))
                        .build()))
                .block();
        view(Receipts.class)
                .put(List.of(
                        receipt(ReceiptState.RECEIPT_STATE_OPENED, "", 30),
                        receipt(ReceiptState.RECEIPT_STATE_ACCEPTED, "", 5),
                        receipt(ReceiptState.RECEIPT_STATE_DISMISSED, "hurts", 40)))
                .block();
        view(Outcomes.class)
                .put(List.of(ProximalOutcome.newBuilder()
                        .setPersonId("nia")
                        .setDecisionId(ID)
                        .setOutcome(Outcome.newBuilder()
                                .setRevision(2)
                                .setBreakAfterMinutes(3)
                                .setBreakMinutes(5)
                                .setKnownMinutes(30)
                                .setMovingMinutes(6))
                        .build()))
                .block();
    }

    @Test
    void shouldShowADecisionWithAllThatIsKnownOfIt() {
        get("/" + encoded(ID)).isOk().expectBody().json("""
                        {"id":"nia|stretch|29590000|1","decidedAt":"2026-11-19T12:00:00+01:00","date":"2026-11-19",
                         "kind":"desk-break","verdict":"send","expiresAt":"2026-11-19T12:10:00+01:00",
                         "findingId":"nia|stretch|29590000",
                         "why":{"rule":"desk-break/1",
                          "facts":{"stretch":{"minutes":40,"everyMinutes":20,"transportMinutes":0,"coveragePercent":0,"decisionPoint":0}},
                          "checks":[{"name":"red-flag","passed":true}],
                          "considered":[{"activity":"walking","verdict":"chosen","probability":0.612345}],"draw":0.0995,
                          "evidenceUntil":"2026-11-19T11:59:00+01:00"},
                         "study":{"arm":"prompt","probability":0.6,"design":"study"},
                         "said":{"title":"Time to stand up","body":"Two minutes do.","language":"en","variant":"stand-3",
                          "sentence":"You have sat for 40 minutes."},
                         "state":"dismissed","hurts":true,
                         "receipts":[
                          {"state":"accepted","at":"2026-11-19T12:00:05+01:00","attempts":1},
                          {"state":"opened","at":"2026-11-19T12:00:30+01:00","attempts":1},
                          {"state":"dismissed","at":"2026-11-19T12:00:40+01:00","detail":"hurts","attempts":1}],
                         "outcome":{"revision":2,"breakAfterMinutes":3,"breakMinutes":5,"knownMinutes":30,"movingMinutes":6,
                          "stepMinutes":0},
                         "withdrawn":{"by":"moved","reason":"moved","at":"2026-11-19T12:00:02+01:00"}}
                        """, org.springframework.test.json.JsonCompareMode.STRICT);
    }

    @Test
    void shouldListTheDecisionsOfALocalDayOldestFirst() {
        get("?date=2026-11-19")
                .isOk()
                .expectBody()
                .jsonPath("$.decisions[*].id")
                .isEqualTo(List.of(ID, "quiet", "moved"))
                .jsonPath("$.decisions[1].reason")
                .isEqualTo("quiet-hours")
                .jsonPath("$.decisions[1].shownInApp")
                .isEqualTo(true)
                .jsonPath("$.decisions[1].state")
                .doesNotExist()
                .jsonPath("$.decisions[2].withdraws")
                .isEqualTo(List.of(ID))
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void shouldPageThroughAllDecisionsOnce() {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            String page = String.valueOf(get("?from=2026-11-18&to=2026-11-19&limit=2" + next)
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody());
            seen.addAll(JsonPath.<List<String>>read(page, "$.decisions[*].id"));
            List<String> cursor = JsonPath.read(page, "$..next");
            next = cursor.isEmpty() ? "" : "&cursor=" + cursor.getFirst();
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("before", ID, "quiet", "moved");
    }

    @Test
    void shouldAnswerThatThereIsNoSuchDecision() {
        get("/none").isNotFound().expectBody().jsonPath("$.type").isEqualTo("urn:rouse:problem:decision.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?date=yesterday",
                "?date=1969-12-31",
                "?date=2026-11-19&from=2026-11-19",
                "?from=2026-11-20&to=2026-11-19",
                "?from=2020-01-01",
                "?limit=0",
                "?limit=1001",
                "?cursor=%25%25"
            })
    void shouldAnswerAProblemWhenAParameterIsBad(String query) {
        get(query).isBadRequest().expectBody().jsonPath("$.field").exists();
    }

    @ParameterizedTest
    @CsvSource({
        "nia, person, clinic, 200",
        "carl, coach, clinic, 200",
        "root, admin, clinic, 200",
        "mia, person, clinic, 404",
        "mia, coach, clinic, 404",
        "carl, coach, elsewhere, 404",
        "nia, sync, clinic, 403"
    })
    void shouldLetInWhoHasToDoWithThePerson(String subject, String scope, String organisation, int status) {
        for (String path : List.of("", "/quiet")) {
            service.anonymous()
                    .mutate()
                    .defaultHeaders(headers -> headers.setBearerAuth(
                            service.issuer.token(subject, scope, claims -> claims.claim("org", organisation))))
                    .build()
                    .get()
                    .uri("/api/v1/people/nia/decisions" + path)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);
        }
    }

    @Test
    void shouldPutALookAtAnotherOnRecordAndOneAtOneselfNot() {
        get("?date=2026-11-19").isOk();
        for (String path : List.of("", "/quiet")) {
            service.as("auditor", "admin")
                    .get()
                    .uri("/api/v1/people/nia/decisions" + path)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        List<Audit> entries = new ArrayList<>();
        Map<String, Object> reading = Map.of(
                "bootstrap.servers", service.broker.getBrokersAsString(),
                "group.id", "audit-of-decisions",
                "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.AUDIT.name()));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                for (var entry : consumer.poll(Duration.ofMillis(100))) {
                    if (entry.value() != null) { // what is kept no longer has a tombstone
                        entries.add(Audit.parseFrom(entry.value()));
                    }
                }
                return actions(entries, "auditor").size() >= 2;
            });
        }

        assertThat(actions(entries, "auditor")).containsExactly("decisions.read", "decision.read");
        assertThat(actions(entries, "nia")).isEmpty();
    }

    private static List<String> actions(List<Audit> entries, String actor) {
        return entries.stream()
                .filter(entry ->
                        entry.getPersonId().equals("nia") && entry.getActor().equals(actor))
                .map(Audit::getAction)
                .toList();
    }

    private org.springframework.test.web.reactive.server.StatusAssertions get(String path) {
        WebTestClient client = service.as("nia", "person");
        return client.get()
                .uri(URI.create(service.url() + "/api/v1/people/nia/decisions" + path))
                .exchange()
                .expectStatus();
    }

    private <T> T view(Class<T> type) {
        return service.context.getBean(type);
    }

    private static Decision.Builder decision(String id, Instant at, String date) {
        return Decision.newBuilder()
                .setPersonId("nia")
                .setDecisionId(id)
                .setDecidedAtMs(ms(at))
                .setKind(PromptKind.PROMPT_KIND_DESK_BREAK)
                .setFindingId("nia|stretch|29590000")
                .setRule("desk-break/1")
                .setLocalDate(date);
    }

    private static Receipt receipt(ReceiptState state, String detail, int afterSeconds) {
        return Receipt.newBuilder()
                .setPersonId("nia")
                .setPromptId(ID)
                .setState(state)
                .setDetail(detail)
                .setAttempts(1)
                .setAtMs(ms(NOON.plusSeconds(afterSeconds)))
                .build();
    }

    private static long ms(Instant instant) {
        return instant.toEpochMilli();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
