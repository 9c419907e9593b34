package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Consents and pauses over HTTP. */
@ExtendWith(RunningService.InTests.class)
class ConsentApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final RunningService service;
    private final String anna = "consent-" + UUID.randomUUID();
    private final String clinic = "clinic-" + UUID.randomUUID();
    private final String of = "/api/v1/people/" + anna;

    ConsentApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
        send(
                        service.as("root", "admin"),
                        HttpMethod.PUT,
                        of,
                        "{\"zone\":\"Europe/Berlin\",\"language\":\"de-AT\",\"organisationId\":\"" + clinic
                                + "\",\"coachIds\":[\"carl\"]}")
                .expectStatus()
                .isCreated();
    }

    @Test
    void shouldShowEachInThePersonsLanguageAndKeepWhatWasSaidBefore() {
        JsonNode first = json(send(person(), HttpMethod.GET, of + "/consents", ""));
        assertThat(first.path("language").asString()).isEqualTo("de");
        assertThat(first.path("consents")).hasSize(7).allSatisfy(one -> {
            assertThat(one.path("state").asString()).isEqualTo("not-asked");
            assertThat(one.path("title").asString()).isNotBlank();
            assertThat(one.path("withdrawn").asString()).isNotBlank();
        });

        assertThat(state(say("prompts", false), "prompts")).isEqualTo("withdrawn");
        JsonNode again = say("prompts", true);

        assertThat(state(again, "prompts")).isEqualTo("given");
        assertThat(again.path("history")).hasSize(1);
        assertThat(again.path("history").path(0).path("given").asBoolean()).isFalse();
        assertThat(again.path("history").path(0).path("version").asString()).isEqualTo("consents/1");
        assertThat(again.path("history").path(0).path("language").asString()).isEqualTo("de");
        assertThat(json(send(coach(), HttpMethod.GET, of + "/consents", ""))).isEqualTo(again);
        JsonNode exported = json(send(person(), HttpMethod.GET, of + "/export", ""));
        assertThat(exported.path("consents").findValuesAsString("given")).containsExactly("false", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, consents/1, en, kind",
        "opens, consents/0, en, version",
        "opens, consents/1, ja, language",
        "study, consents/1, en, study"
    })
    void shouldRefuseWhatThereIsNoTextOf(String kind, String version, String language, String field) {
        put(kind, false, version, language)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void shouldLeaveItToThePersonAlone() {
        send(coach(), HttpMethod.PUT, of + "/consents/prompts", said(false, "consents/1", "de"))
                .expectStatus()
                .isForbidden();
        send(service.as("root", "admin"), HttpMethod.PUT, of + "/consents/prompts", said(true, "consents/1", "de"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void shouldShowTheProviderNothingButThatSharingEndedAndEverythingOnceSharedAgain() {
        assertThat(onRoster()).isTrue();
        say("sharing", false);

        await().atMost(A_MINUTE).until(() -> !onRoster());
        for (String path : List.of("", "/days/2026-11-19", "/overview", "/plan", "/check-ins", "/consents", "/cases")) {
            for (WebTestClient staff : List.of(coach(), admin())) {
                send(staff, HttpMethod.GET, of + path, "")
                        .expectStatus()
                        .isForbidden()
                        .expectBody()
                        .jsonPath("$.type")
                        .isEqualTo("urn:rouse:problem:sharing.ended");
            }
        }
        send(coach(), HttpMethod.POST, of + "/red-flags", "{\"tier\":\"today\"}")
                .expectStatus()
                .isForbidden();
        send(person(), HttpMethod.GET, of + "/days/2026-11-19", "")
                .expectStatus()
                .isOk();
        send(service.as("root", "admin"), HttpMethod.GET, of, "").expectStatus().isOk();
        await().atMost(A_MINUTE)
                .until(() -> json(send(person(), HttpMethod.GET, of + "/audit", ""))
                        .path("entries")
                        .findValuesAsString("action")
                        .contains("day.read.refused"));

        say("sharing", true);
        send(coach(), HttpMethod.GET, of + "/days/2026-11-19", "")
                .expectStatus()
                .isOk();
        await().atMost(A_MINUTE).until(this::onRoster);
    }

    /** The question of an operator after a breach. */
    @Test
    void shouldTellInOneQueryWhomSomebodySawAndInOneWhoSawSomebody() {
        send(coach(), HttpMethod.GET, of + "/days/2026-11-19", "")
                .expectStatus()
                .isOk();
        send(admin(), HttpMethod.GET, of + "/overview", "").expectStatus().isOk();

        List<String> carls = await().atMost(A_MINUTE)
                .until(() -> seen("actor=carl"), found -> found.contains(anna + " carl day.read"));
        assertThat(carls).allMatch(entry -> entry.contains(" carl "));
        assertThat(seen("person=" + anna)).contains(anna + " carl day.read");
        await().atMost(A_MINUTE).until(() -> seen("person=" + anna).contains(anna + " ada overview.read"));
        assertThat(seen("actor=carl&to=2026-11-19T11:59:59Z")).isEmpty();
    }

    private List<String> seen(String query) {
        List<String> found = new ArrayList<>();
        json(send(admin(), HttpMethod.GET, "/api/v1/audit?limit=500&" + query, ""))
                .path("entries")
                .forEach(one -> found.add(one.path("person").asString("") + " "
                        + one.path("actor").asString() + " "
                        + one.path("action").asString()));
        return found;
    }

    @Test
    void shouldTakeNoReportButAnswersToTheSafetyListOnceHealthDataIsTakenBack() {
        String pain = "{\"pain\":4}";
        send(person(), HttpMethod.POST, of + "/check-ins", pain).expectStatus().isCreated();
        say("health-data", false);

        send(person(), HttpMethod.POST, of + "/check-ins", pain)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rouse:problem:consent.withdrawn");
        send(
                        person(),
                        HttpMethod.POST,
                        of + "/safety-list-answers",
                        "{\"version\":\"safety-list/1\",\"answers\":{\"A1\":{\"said\":\"yes\"}}}")
                .expectStatus()
                .isCreated();
        JsonNode closed = json(send(person(), HttpMethod.GET, of + "/check-ins", ""));
        assertThat(closed.path("open").asString()).isEqualTo("false");
        assertThat(closed.path("closed").asString()).isEqualTo("consent-withdrawn");
        say("health-data", true);
        send(person(), HttpMethod.POST, of + "/check-ins", pain).expectStatus().isCreated();
        JsonNode open = json(send(person(), HttpMethod.GET, of + "/check-ins", ""));
        assertThat(open.path("open").asString()).isEqualTo("true");
        assertThat(open.has("closed")).isFalse();
    }

    @Test
    void shouldPauseUntilADayWhereThePersonIsAndResume() {
        JsonNode paused = json(send(coach(), HttpMethod.PUT, of + "/pause", "{\"until\":\"2026-12-01\"}"));
        assertThat(paused.path("until").asString()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(paused.path("takesData").asBoolean()).isTrue();
        assertThat(json(send(person(), HttpMethod.GET, of + "/pause", ""))
                        .path("until")
                        .asString())
                .isEqualTo("2026-11-30T23:00:00Z");
        JsonNode longer = json(send(person(), HttpMethod.PUT, of + "/pause", "{\"takesData\":false}"));
        assertThat(longer.path("from")).isEqualTo(paused.path("from"));
        assertThat(longer.has("until")).isFalse();
        assertThat(longer.path("takesData").asBoolean()).isFalse();
        JsonNode shown = json(send(person(), HttpMethod.GET, of, "")).path("pause");
        assertThat(shown.path("from")).isEqualTo(paused.path("from"));
        assertThat(shown.has("until")).isFalse();
        assertThat(shown.path("takesData").asBoolean()).isFalse();
        await().atMost(A_MINUTE)
                .until(() -> json(send(coach(), HttpMethod.GET, "/api/v1/roster?search=" + anna, ""))
                        .path("people")
                        .path(0)
                        .has("paused"));
        send(person(), HttpMethod.PUT, of + "/pause", "{\"until\":\"2026-11-19\"}")
                .expectStatus()
                .isBadRequest();

        assertThat(json(send(person(), HttpMethod.DELETE, of + "/pause", ""))
                        .path("paused")
                        .asBoolean())
                .isFalse();
        assertThat(json(send(person(), HttpMethod.GET, of, "")).path("pause").has("until"))
                .isTrue();
    }

    private boolean onRoster() {
        return json(send(coach(), HttpMethod.GET, "/api/v1/roster?search=" + anna, ""))
                .toString()
                .contains("\"person\":\"" + anna + "\"");
    }

    private JsonNode say(String kind, boolean given) {
        return json(put(kind, given, "consents/1", "de"));
    }

    private ResponseSpec put(String kind, boolean given, String version, String language) {
        return send(person(), HttpMethod.PUT, of + "/consents/" + kind, said(given, version, language));
    }

    private static String said(boolean given, String version, String language) {
        return "{\"given\":%s,\"version\":\"%s\",\"language\":\"%s\"}".formatted(given, version, language);
    }

    private static String state(JsonNode consents, String kind) {
        for (JsonNode one : consents.path("consents")) {
            if (one.path("kind").asString().equals(kind)) {
                return one.path("state").asString();
            }
        }
        throw new AssertionError("no such kind");
    }

    private WebTestClient person() {
        return service.as(anna, "person");
    }

    private WebTestClient coach() {
        return staff("carl", "coach");
    }

    private WebTestClient admin() {
        return staff("ada", "admin");
    }

    private WebTestClient staff(String subject, String scope) {
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(
                        service.issuer.token(subject, scope, claims -> claims.claim("org", clinic))))
                .build();
    }

    private static ResponseSpec send(WebTestClient by, HttpMethod method, String path, String body) {
        var request = by.method(method).uri(path);
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    private static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(Objects.requireNonNull(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBody()));
    }
}
