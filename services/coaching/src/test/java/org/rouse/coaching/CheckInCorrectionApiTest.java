package org.rouse.coaching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Corrections of reports over HTTP; the service's clock stands at noon of 2026-11-19. */
@ExtendWith(RunningService.InTests.class)
class CheckInCorrectionApiTest extends ReportingOverHttp {

    CheckInCorrectionApiTest(RunningService service) {
        super(service);
    }

    @Test
    void shouldCorrectACheckInForWhoHasReadItAndShowWhatItSaidBefore() {
        post("check-ins", "{\"pain\":8,\"flare\":false}").expectStatus().isCreated();
        String one = "check-ins/1";
        get("/" + one)
                .jsonPath("$.status")
                .isEqualTo("entered")
                .jsonPath("$.revision")
                .isEqualTo(1);

        put(one, "{\"pain\":3}", null).expectStatus().isEqualTo(428);
        put(one, "{\"pain\":3}", "\"2\"").expectStatus().isEqualTo(412);
        put(one, "{\"pain\":11}", "\"1\"").expectStatus().isBadRequest();
        put(one, "{\"pain\":3}", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.checkIn.status")
                .isEqualTo("corrected")
                .jsonPath("$.checkIn.corrections[0].report.pain")
                .isEqualTo(8);
        service.as("grace", "coach")
                .put()
                .uri("/api/v1/people/{id}/" + one, person)
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"pain\":4}")
                .exchange()
                .expectStatus()
                .isOk();

        get("/check-ins")
                .jsonPath("$.checkIns.length()")
                .isEqualTo(1)
                .jsonPath("$.checkIns[0].report.pain")
                .isEqualTo(4)
                .jsonPath("$.checkIns[0].enteredBy")
                .isEqualTo(person)
                .jsonPath("$.checkIns[0].corrections[1].correctedBy")
                .isEqualTo("grace")
                .jsonPath("$.checkIns[0].corrections[1].report.pain")
                .isEqualTo(3)
                .jsonPath("$.standing.usualPain")
                .isEqualTo(4);
    }

    @Test
    void shouldAdviseAtOnceWhenACorrectionAddsASign() {
        String no = "{\"version\":\"safety-list/1\",\"answers\":{\"A1\":{\"said\":\"no\"}}}";
        post("safety-list-answers", no).expectStatus().isCreated();

        put("safety-list-answers/1", no.replace("\"no\"", "\"yes\""), "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tier")
                .isEqualTo("emergency")
                .jsonPath("$.texts[0]")
                .isEqualTo("seek-care-emergency");
        get("").jsonPath("$.redFlag").isEqualTo(true);

        put("safety-list-answers/1", no, "\"2\"").expectStatus().isOk();
        get("").jsonPath("$.redFlag").isEqualTo(true);
    }

    @Test
    void shouldCorrectSessionsAndRatingsEachAsItsKind() {
        post("sessions", "{\"activity\":\"yoga\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":60,\"painAfter\":9}")
                .expectStatus()
                .isCreated();
        post("ratings", "{\"activity\":\"yoga\",\"stars\":1}").expectStatus().isCreated();

        put(
                        "sessions/1",
                        "{\"activity\":\"yoga\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":50,\"painAfter\":2}",
                        "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.checkIn.session.nextTime")
                .isEqualTo("go-on")
                .jsonPath("$.checkIn.corrections[0].session.nextTime")
                .isEqualTo("stop");
        put("ratings/2", "{\"activity\":\"yoga\",\"stars\":5}", "\"1\"")
                .expectStatus()
                .isOk();
        put("ratings/2", "{\"activity\":\"rowing\",\"stars\":5}", "\"2\"")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("activity");
        put("check-ins/2", "{\"pain\":5}", "\"2\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("checkIn");
        put("check-ins/9", "{\"pain\":5}", "\"1\"").expectStatus().isNotFound();
    }
}
