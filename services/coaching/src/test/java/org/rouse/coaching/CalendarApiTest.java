package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.calendars.CalendarServer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's calendar, over HTTP. */
@ExtendWith(RunningService.InTests.class)
class CalendarApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AT_THREE = CalendarServer.calendar("20261119T150000Z");

    private final RunningService service;
    private final CalendarServer server = new CalendarServer();
    private final String anna = "calendar-" + UUID.randomUUID();
    private final String of = "/api/v1/people/" + anna;

    CalendarApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
        send(HttpMethod.PUT, "", MediaType.APPLICATION_JSON_VALUE, "{\"zone\":\"Europe/Berlin\"}")
                .expectStatus()
                .isCreated();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldKeepOfAnUploadWhenThePersonIsTakenAndNothingElse() {
        JsonNode given = json(upload(AT_THREE).expectStatus().isOk());

        assertThat(given.path("source").asString()).isEqualTo("upload");
        assertThat(given.path("busy")).singleElement().satisfies(span -> {
            assertThat(span.path("from").asString()).isEqualTo("2026-11-19T15:00:00Z");
            assertThat(span.path("to").asString()).isEqualTo("2026-11-19T15:30:00Z");
        });
        assertThat(given.path("until").asString()).isEqualTo("2027-01-18T12:00:00Z");
        assertThat(calendar()).isEqualTo(given);
        assertThat(json(send(HttpMethod.GET, "/export", "", "")).path("calendar"))
                .isEqualTo(given);

        assertThat(json(send(HttpMethod.DELETE, "/calendar", "", ""))
                        .path("source")
                        .asString())
                .isEqualTo("none");
        assertThat(calendar().size()).isEqualTo(1);
    }

    @Test
    void shouldReadAnAddressAndNotShowItAgain() {
        server.put("/secret-9f2c.ics", 200, AT_THREE);

        JsonNode given =
                json(address(server.url("/secret-9f2c.ics")).expectStatus().isOk());

        assertThat(given.path("source").asString()).isEqualTo("address");
        assertThat(given.path("host").asString()).isEqualTo("127.0.0.1");
        assertThat(given.path("busy")).hasSize(1);
        assertThat(given.path("until").asString()).isEqualTo("2026-12-03T12:00:00Z");
        assertThat(calendar()).isEqualTo(given);
        assertThat(send(HttpMethod.GET, "/export", "", "")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .doesNotContain("secret-9f2c");
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/a.ics, names an address that may not be called",
        "https://calendar.local/a.ics, could not be read: no-answer",
        "ftp://example.com/a.ics, must begin with https:",
        "/none.ics, could not be read: status-404",
        "/page, 'must be a calendar (iCalendar, RFC 5545), which begins with BEGIN:VCALENDAR'"
    })
    void shouldRefuseAnAddressThatCannotBeRead(String url, String rule) {
        server.put("/page", 200, "<html>");

        address(url.startsWith("/") ? server.url(url) : url)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("url")
                .jsonPath("$.detail")
                .isEqualTo("url " + rule);
        assertThat(calendar().path("source").asString()).isEqualTo("none");
    }

    @Test
    void shouldRefuseAnUploadThatCannotBeRead() {
        upload("hello")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("calendar");
        upload("x".repeat(4_000_001)).expectStatus().isEqualTo(413);
        send(HttpMethod.PUT, "/calendar/upload", MediaType.TEXT_PLAIN_VALUE, AT_THREE)
                .expectStatus()
                .isEqualTo(415);
    }

    /** After taking back the consent everything is deleted in the same step, and no calendar can be given until it is agreed to again. */
    @Test
    void shouldForgetACalendarThatThePersonNoLongerAgreesTo() {
        server.put("/a.ics", 200, AT_THREE);
        address(server.url("/a.ics")).expectStatus().isOk();

        consent(false);

        assertThat(calendar().path("source").asString()).isEqualTo("none");
        upload(AT_THREE)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("calendar");
        consent(true);
        upload(AT_THREE).expectStatus().isOk();
    }

    private void consent(boolean given) {
        send(
                        HttpMethod.PUT,
                        "/consents/calendar",
                        MediaType.APPLICATION_JSON_VALUE,
                        "{\"given\":" + given + ",\"version\":\"consents/1\",\"language\":\"en\"}")
                .expectStatus()
                .isOk();
    }

    private JsonNode calendar() {
        return json(send(HttpMethod.GET, "/calendar", "", ""));
    }

    private ResponseSpec upload(String text) {
        return send(HttpMethod.PUT, "/calendar/upload", "text/calendar; charset=utf-8", text);
    }

    private ResponseSpec address(String url) {
        return send(HttpMethod.PUT, "/calendar", MediaType.APPLICATION_JSON_VALUE, "{\"url\":\"" + url + "\"}");
    }

    private ResponseSpec send(HttpMethod method, String path, String mediaType, String body) {
        var request = service.as(anna, "person").method(method).uri(of + path);
        return (body.isEmpty()
                        ? request
                        : request.header("Content-Type", mediaType).bodyValue(body.getBytes(UTF_8)))
                .exchange();
    }

    private static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()));
    }
}
