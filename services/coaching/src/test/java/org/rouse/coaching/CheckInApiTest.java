package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Reports of people over HTTP; the service's clock stands at noon of 2026-11-19. */
@ExtendWith(RunningService.InTests.class)
class CheckInApiTest extends ReportingOverHttp {

    CheckInApiTest(RunningService service) {
        super(service);
    }

    @ParameterizedTest
    @CsvSource({
        "A1, yes,      emergency,     seek-care-emergency",
        "A1, not-sure, emergency,     seek-care-emergency",
        "B1, yes,      today,         seek-care-soon.today",
        "B2, yes,      days,          seek-care-soon.days",
        "C1, yes,      tell-provider, tell-provider",
        "B1, no,       ,              nothing",
        "B1, not-sure, ,              nothing"
    })
    void shouldTellTierAndTextAndRaiseTheFlagAtOnce(String item, String said, @Nullable String tier, String text) {
        BodyContentSpec answer = post(
                        "safety-list-answers",
                        "{\"version\":\"safety-list/1\",\"answers\":{\"%s\":{\"said\":\"%s\"}}}".formatted(item, said))
                .expectStatus()
                .isCreated()
                .expectBody();

        answer.jsonPath("$.texts[0]").isEqualTo(text).jsonPath("$.texts[1]").isEqualTo("unattended");
        if (tier == null) {
            answer.jsonPath("$.tier").doesNotExist();
            get("").jsonPath("$.redFlag").isEqualTo(false);
        } else {
            answer.jsonPath("$.tier").isEqualTo(tier);
            get("").jsonPath("$.redFlag")
                    .isEqualTo(true)
                    .jsonPath("$.redFlagTier")
                    .isEqualTo(tier);
        }
    }

    @Test
    void shouldWriteDownHowSomebodyIsAndShowTheLatestFirst() {
        post("check-ins", "{\"at\":\"2026-11-18T12:00:00Z\",\"pain\":4,\"sleep\":{\"minutes\":400,\"quality\":7}}")
                .expectStatus()
                .isCreated();
        post("check-ins", "{\"pain\":6,\"rmdq\":[" + "true,".repeat(23) + "false]}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.checkIn.id")
                .isEqualTo(2)
                .jsonPath("$.checkIn.report.rmdqScore")
                .isEqualTo(23)
                .jsonPath("$.checkIn.report.rmdq[23]")
                .isEqualTo(false)
                .jsonPath("$.checkIn.report.beginsFlare")
                .isEqualTo(true)
                .jsonPath("$.checkIn.enteredAs")
                .isEqualTo("person")
                .jsonPath("$.texts[0]")
                .isEqualTo("flare")
                .jsonPath("$.texts[1]")
                .isEqualTo("unattended")
                .jsonPath("$.listDue")
                .isEqualTo("flare");
        post("ratings", "{\"activity\":\"Rowing machine\",\"stars\":5}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.checkIn.rating.activity")
                .isEqualTo("rowing")
                .jsonPath("$.texts[0]")
                .isEqualTo("unattended");

        String next = cursor(get("/check-ins?limit=2")
                .jsonPath("$.checkIns[0].kind")
                .isEqualTo("rating")
                .jsonPath("$.checkIns[1].id")
                .isEqualTo(2)
                .jsonPath("$.standing.usualPain")
                .isEqualTo(5)
                .jsonPath("$.standing.flare.easier")
                .isEqualTo(true)
                .jsonPath("$.standing.listDue")
                .isEqualTo("flare"));
        get("/check-ins?limit=2&cursor=" + next)
                .jsonPath("$.checkIns[0].report.sleepQuality")
                .isEqualTo(7)
                .jsonPath("$.checkIns.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .doesNotExist();
        get("/check-ins?kind=rating").jsonPath("$.checkIns.length()").isEqualTo(1);
    }

    @Test
    void shouldLogASessionAndTakeTheNextMorning() {
        post("check-ins", "{\"pain\":2}").expectStatus().isCreated();
        post("sessions", "{\"activity\":\"yoga\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":60,\"painAfter\":3}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.checkIn.session.nextTime")
                .isEqualTo("go-on");

        patch("sessions/2", "{\"painNextMorning\":5}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.checkIn.session.nextTime")
                .isEqualTo("stop")
                .jsonPath("$.texts[0]")
                .isEqualTo("exercise-stop");

        get("/sessions")
                .jsonPath("$.checkIns.length()")
                .isEqualTo(1)
                .jsonPath("$.checkIns[0].session.painAfter")
                .isEqualTo(3)
                .jsonPath("$.checkIns[0].session.painNextMorning")
                .isEqualTo(5)
                .jsonPath("$.standing.leftOut[0]")
                .isEqualTo("yoga");
        patch("sessions/1", "{\"painNextMorning\":5}").expectStatus().isNotFound();
        patch("sessions/9", "{\"painNextMorning\":5}").expectStatus().isNotFound();
    }

    @Test
    void shouldReplaceRiskFactsForWhoKnowsThem() {
        get("/risk-facts").jsonPath("$.revision").isEqualTo(0);
        put("{\"facts\":[\"diabetes\"]}", null)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"");

        put("{\"facts\":[]}", null).expectStatus().isEqualTo(428);
        put("{\"facts\":[]}", "\"9\"").expectStatus().isEqualTo(412);
        put("{\"facts\":[\"diabetes\",\"pregnancy\"],\"news\":[\"fracture\"]}", "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.statedBy")
                .isEqualTo(person)
                .jsonPath("$.facts[1]")
                .isEqualTo("pregnancy");
        get("/check-ins").jsonPath("$.checkIns[0].riskFacts.voidsClearance").isEqualTo(true);
    }

    @Test
    void shouldWriteDownOnceWhatIsSentTwiceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            self().post()
                    .uri("/api/v1/people/{id}/check-ins", person)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"pain\":4,\"legSymptoms\":[\"weakness\",\"numbness\"]}")
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.checkIn.id")
                    .isEqualTo(1);
        }
        get("/check-ins").jsonPath("$.checkIns.length()").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check-ins | {} | pain",
                "check-ins | {\"pain\":11} | pain",
                "check-ins | {\"pain\":-1} | pain",
                "check-ins | {\"pain\":3,\"rmdq\":[true]} | rmdq",
                "check-ins | {\"pain\":3,\"sleep\":{\"quality\":11}} | sleep.quality",
                "check-ins | {\"pain\":3,\"at\":\"2026-11-19T12:05:00.001Z\"} | at",
                "check-ins | {\"pain\":3,\"at\":\"2026-11-05T11:59:59.999Z\"} | at",
                "safety-list-answers | {\"answers\":{\"A1\":{\"said\":\"yes\"}}} | version",
                "safety-list-answers | {\"version\":\"x\",\"answers\":{\"A1\":{\"said\":\"yes\"}}} | version",
                "safety-list-answers | {\"version\":\"safety-list/1\",\"answers\":{}} | answers",
                "safety-list-answers | {\"version\":\"safety-list/1\",\"answers\":{\"A9\":{\"said\":\"yes\"}}} | answers.A9",
                "sessions | {\"activity\":\"napping\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":9} | activity",
                "sessions | {\"activity\":\"yoga\",\"start\":\"2026-11-19T12:00:00Z\",\"minutes\":6} | minutes",
                "sessions | {\"activity\":\"yoga\",\"start\":\"2026-11-19T12:06:00Z\",\"minutes\":1} | start",
                "sessions | {\"activity\":\"yoga\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":0} | minutes",
                "ratings | {\"activity\":\"yoga\"} | stars",
                "ratings | {\"activity\":\"yoga\",\"stars\":6} | stars"
            })
    void shouldNameTheFieldThatBreaksARule(String what, String body, String field) {
        post(what, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
        get("/check-ins").jsonPath("$.checkIns.length()").isEqualTo(0);
    }

    @Test
    void shouldLetTheirCoachReadAndRecordForThemAndNobodyElse() {
        WebTestClient coach = service.as("grace", "coach");
        coach.post()
                .uri("/api/v1/people/{id}/check-ins", person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"pain\":4}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.checkIn.enteredAs")
                .isEqualTo("coach")
                .jsonPath("$.checkIn.enteredBy")
                .isEqualTo("grace");
        for (String path : new String[] {"check-ins", "sessions", "risk-facts"}) {
            coach.get()
                    .uri("/api/v1/people/{id}/" + path, person)
                    .exchange()
                    .expectStatus()
                    .isOk();
            service.as("eve", "coach")
                    .get()
                    .uri("/api/v1/people/{id}/" + path, person)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void shouldForgetWhatWasReportedWithThePerson() {
        post("check-ins", "{\"pain\":4}").expectStatus().isCreated();

        self().delete()
                .uri("/api/v1/people/{id}", person)
                .exchange()
                .expectStatus()
                .isNoContent();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(service.find("check-ins", person + '\u001F' + 1)).isEmpty();
            assertThat(service.find("check-in-people", person)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"en, en, Trouble starting", "de-AT, de, Schwierigkeiten", "zh-CN, zh-Hans, 排尿"})
    void shouldServeTheListWithRuleAndAdviceInTheLanguage(String asked, String language, String begins) {
        self().get()
                .uri("/api/v1/safety-list?language=" + asked)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.language")
                .isEqualTo(language)
                .jsonPath("$.items.length()")
                .isEqualTo(16)
                .jsonPath("$.items[1].text")
                .value(text -> assertThat(String.valueOf(text)).startsWith(begins))
                .jsonPath("$.clauses[0].tier")
                .isEqualTo("emergency")
                .jsonPath("$.clauses[0].standing[0]")
                .isEqualTo("recent")
                .jsonPath("$.conditions.strongPain")
                .isEqualTo(7)
                .jsonPath("$.emergencyNumbers.FR[0]")
                .isEqualTo("15")
                .jsonPath("$.texts['seek-care-emergency.title']")
                .isNotEmpty();
        self().get()
                .uri("/api/v1/safety-list?language=it")
                .exchange()
                .expectStatus()
                .isBadRequest();
        service.anonymous()
                .get()
                .uri("/api/v1/safety-list")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private ResponseSpec put(String body, @Nullable String ifMatch) {
        return put("risk-facts", body, ifMatch);
    }

    private static String cursor(BodyContentSpec page) {
        String body = new String(
                Objects.requireNonNull(page.returnResult().getResponseBody()), java.nio.charset.StandardCharsets.UTF_8);
        return body.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
    }
}
