package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.StretchChange;
import org.rouse.coaching.views.StretchView;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Microbreak;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StateRun;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.ZoneInForce;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Weeks, breaks, tables and the audit over HTTP; the views of days are written directly, so that only the API is under test. */
@ExtendWith(RunningService.InTests.class)
class HistoryApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Thursday in New York, which is five hours behind. */
    private static final long THURSDAY = minute("2026-11-12T05:00:00Z");

    private final RunningService service;

    HistoryApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        Person nia = Person.newBuilder()
                .setPersonId("nia")
                .addZones(ZoneInForce.newBuilder().setZone("America/New_York"))
                .setRevision(1)
                .build();
        service.context
                .getBean(People.class)
                .put(Map.of("nia", Optional.of(nia)))
                .block();
        service.context
                .getBean(Days.class)
                .put(List.of(day("2026-11-12", THURSDAY)))
                .block();
        service.context
                .getBean(Stretches.class)
                .apply(List.of(new StretchChange(
                        "nia",
                        new StretchView(THURSDAY + 540, THURSDAY + 629, 1, 1, 0, StretchEnd.STRETCH_END_BREAK),
                        false)))
                .block();
    }

    @Test
    void shouldShowAWeekInThePersonsOwnHours() {
        JsonNode trends = get("/trends?weeks=2&to=2026-11-15");

        assertThat(trends.path("weeks")).hasSize(2);
        JsonNode week = trends.path("weeks").path(1);
        assertThat(week.path("isoWeek").asString()).isEqualTo("2026-W46");
        assertThat(week.path("validDays").asInt()).isOne();
        assertThat(week.path("sittingPerDay").asInt()).isEqualTo(620);
        assertThat(week.path("longestStretch").asInt()).isEqualTo(90);
        assertThat(week.path("breaks").asInt()).isOne();
        assertThat(week.path("lowImpact").asInt()).isEqualTo(12);
        assertThat(week.path("paceGap").asDouble()).isEqualTo(138);
        assertThat(week.path("hours").path(8).path("sitting").asInt()).isZero();
        assertThat(week.path("hours").path(9).path("sitting").asInt()).isEqualTo(60);
        assertThat(week.path("hours").path(19).path("sitting").asInt()).isEqualTo(20);
    }

    /** Before the first data, and where a day exists but is unknown: neither is a week without sitting. */
    @Test
    void shouldTellNoZerosOfAWeekThatNothingIsKnownOf() {
        service.context
                .getBean(Days.class)
                .put(List.of(DayView.newBuilder()
                        .setPersonId("nia")
                        .setLocalDate("2026-10-28")
                        .setZone("America/New_York")
                        .setFirstMinute(minute("2026-10-28T04:00:00Z"))
                        .addRuns(StateRun.newBuilder()
                                .setState(MinuteState.MINUTE_STATE_UNKNOWN)
                                .setMinutes(1440))
                        .build()))
                .block();
        JsonNode weeks = get("/trends?weeks=3&to=2026-11-15").path("weeks");
        for (int week = 0; week < 2; week++) {
            assertThat(weeks.path(week).propertyNames())
                    .containsExactlyInAnyOrder("isoWeek", "from", "validDays", "hours");
        }
        assertThat(weeks.path(2).has("prompts")).isTrue();
    }

    @Test
    void shouldListBreaksPageByPage() {
        JsonNode all = get("/breaks?from=2026-11-12&to=2026-11-12");
        assertThat(all.at("/breaks/0/start").asString()).isEqualTo("2026-11-12T19:20:00-05:00");
        assertThat(all.at("/breaks/0/minutes").asInt()).isEqualTo(5);
        assertThat(all.path("next").isMissingNode()).isTrue();
    }

    @Test
    void shouldGiveTablesThatASpreadsheetReads() {
        String days = text("/days.csv?from=2026-11-11&to=2026-11-13");
        assertThat(days.lines()).hasSize(2);
        assertThat(days)
                .contains("\r\n2026-11-12,America/New_York,1440,620,0,0,12,0,540,0,268,632,1,5,12,0,0,0,0,0\r\n");
        String stretches = text("/stretches.csv?from=2026-11-12&to=2026-11-12");
        assertThat(stretches).contains("\r\n2026-11-12T09:00-05:00,2026-11-12T10:29-05:00,90,1,1,0,break\r\n");
        assertThat(text("/days.csv?from=2026-10-01&to=2026-10-02").lines()).hasSize(1);
    }

    @Test
    void shouldShowAPersonAtFirstLook() {
        JsonNode overview = get("/overview");

        assertThat(overview.at("/entry/person").asString()).isEqualTo("nia");
        assertThat(overview.path("periods")).hasSize(4);
        assertThat(overview.at("/week/isoWeek").asString()).isEqualTo("2026-W47");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trends?weeks=0",
                "/trends?weeks=54",
                "/trends?to=+999999999-12-31",
                "/breaks?limit=0",
                "/breaks?cursor=%25",
                "/days.csv?from=2020-01-01",
                "/stretches.csv?from=2026-11-20&to=2026-11-19",
                "/audit?limit=501",
                "/audit?from=2026-11-20T00:00:00Z&to=2026-11-20T00:00:00Z",
                "/audit?from=2020-01-01T00:00:00Z",
                "/audit?cursor=YTEgMg"
            })
    void shouldNameTheParameterThatIsWrong(String path) {
        service.as("nia", "person")
                .get()
                .uri(URI.create(service.url() + "/api/v1/people/nia" + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .exists();
    }

    @Test
    void shouldTellPeopleAndTheirAdminWhoSawThem() {
        enrol("au-a", "au");
        client("cato", "coach", "au")
                .get()
                .uri("/api/v1/people/au-a/overview")
                .exchange()
                .expectStatus()
                .isOk();
        client("cato", "coach", "au")
                .get()
                .uri("/api/v1/people/au-a/trends")
                .exchange()
                .expectStatus()
                .isOk();
        client("cato", "coach", "au")
                .get()
                .uri("/api/v1/roster")
                .exchange()
                .expectStatus()
                .isOk();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                actions(audit(service.as("au-a", "person"), "/api/v1/people/au-a/audit?actor=cato")))
                        .contains("roster.read", "trends.read", "overview.read"));
        WebTestClient admin = client("boss", "admin", "au");
        assertThat(actions(audit(admin, "/api/v1/audit?actor=cato")))
                .contains("roster.read", "trends.read", "overview.read");
        assertThat(actions(audit(admin, "/api/v1/audit?actor=nobody"))).isEmpty();
        assertThat(actions(audit(admin, "/api/v1/audit?person=au-a&actor=cato")))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(actions(audit(client("boss", "admin", "av"), "/api/v1/audit?person=au-a")))
                .isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                actions(audit(service.as("au-a", "person"), "/api/v1/people/au-a/audit?actor=boss")))
                        .contains("audit.read"));

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = audit(
                    service.as("au-a", "person"),
                    "/api/v1/people/au-a/audit?actor=cato&limit=1" + (next.isEmpty() ? "" : "&cursor=" + next));
            paged.addAll(actions(page));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(paged).containsExactly("roster.read", "trends.read", "overview.read");
    }

    private static List<String> actions(JsonNode page) {
        return page.path("entries").findValuesAsString("action");
    }

    private JsonNode audit(WebTestClient client, String path) {
        return JSON.readTree(body(client, path));
    }

    private JsonNode get(String path) {
        return JSON.readTree(text(path));
    }

    private String text(String path) {
        return body(service.as("nia", "person"), "/api/v1/people/nia" + path);
    }

    private static String body(WebTestClient client, String path) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private void enrol(String person, String organisation) {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"" + organisation + "\",\"coachIds\":[\"cato\"]}")
                .exchange()
                .expectStatus()
                .isCreated();
        await().atMost(PATIENCE).until(() -> service.find("summaries", person).isPresent());
    }

    private WebTestClient client(String subject, String scope, String organisation) {
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(
                        service.issuer.token(subject, scope, claims -> claims.claim("org", organisation))))
                .build();
    }

    /** Asleep until nine, sitting until twenty past seven in the evening, then five minutes of walking and seven more. */
    private static DayView day(String date, long first) {
        return DayView.newBuilder()
                .setPersonId("nia")
                .setLocalDate(date)
                .setZone("America/New_York")
                .setFirstMinute(first)
                .setEndMinute(first + 1440)
                .addRuns(run(MinuteState.MINUTE_STATE_SLEEP, 540))
                .addRuns(run(MinuteState.MINUTE_STATE_SEDENTARY, 620))
                .addRuns(run(MinuteState.MINUTE_STATE_MODERATE, 12))
                .addRuns(run(MinuteState.MINUTE_STATE_UNKNOWN, 268))
                .setKnownAwakeMinutes(632)
                .setAerobic(AerobicMinutes.newBuilder().setModerateLowImpact(12))
                .addMicrobreaks(
                        Microbreak.newBuilder().setFirstMinute(first + 1160).setMinutes(5))
                .build();
    }

    private static StateRun run(MinuteState state, int minutes) {
        return StateRun.newBuilder().setState(state).setMinutes(minutes).build();
    }

    private static long minute(String instant) {
        return Instant.parse(instant).getEpochSecond() / 60;
    }
}
