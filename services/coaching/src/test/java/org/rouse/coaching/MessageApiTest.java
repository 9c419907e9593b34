package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Coaches' messages and reminders over HTTP, from the log through the views. */
@ExtendWith(RunningService.InTests.class)
class MessageApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningService service;

    MessageApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
    }

    /** Nobody has a channel here: the message waits in the app, and the coach is told so. */
    @Test
    void shouldShowWhatACoachWroteToThePersonAndSayWhatHoldsItBack() {
        put("ma-a", "ma", "carl");

        JsonNode written = created(coach("carl", "ma"), "ma-a", "messages", "{\"text\":\"How was\\nthe walk?\"}", null);

        assertThat(written.path("pushed").asBoolean()).isFalse();
        assertThat(written.path("shownInApp").asBoolean()).isTrue();
        assertThat(written.path("reason").asString()).isIn("no-channel", "quiet-hours");
        JsonNode page = json(service.as("ma-a", "person"), "/api/v1/people/ma-a/messages");
        assertThat(page.path("texts").path(0).asString()).isEqualTo("unattended");
        JsonNode read = page.path("messages").path(0);
        assertThat(read.path("text").asString()).isEqualTo("How was\nthe walk?");
        assertThat(read.path("by").asString()).isEqualTo("carl");
        assertThat(read.path("id").asString()).isEqualTo(written.path("id").asString());
        JsonNode decision = json(
                coach("carl", "ma"),
                "/api/v1/people/ma-a/decisions/" + written.path("id").asString());
        assertThat(decision.path("why").path("rule").asString()).isEqualTo("coach-message/1");
        assertThat(decision.path("verdict").asString()).isEqualTo("withhold");
    }

    @Test
    void shouldPageThroughThem() {
        put("mb-a", "mb", "carl");
        WebTestClient coach = coach("carl", "mb");
        for (String text : new String[] {"one", "two", "three"}) {
            created(coach, "mb-a", "messages", "{\"text\":\"" + text + "\"}", null);
        }

        JsonNode first = json(coach, "/api/v1/people/mb-a/messages?limit=2");
        JsonNode second = json(
                coach,
                "/api/v1/people/mb-a/messages?limit=2&cursor="
                        + first.path("next").asString());

        List<String> all = new ArrayList<>(first.path("messages").findValuesAsString("text"));
        assertThat(all).hasSize(2);
        all.addAll(second.path("messages").findValuesAsString("text"));
        assertThat(all).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(second.path("next").isMissingNode()).isTrue();
        get(coach, "/api/v1/people/mb-a/messages?limit=101").expectStatus().isBadRequest();
        get(coach, "/api/v1/people/mb-a/messages?cursor=x").expectStatus().isBadRequest();
    }

    @Test
    void shouldWriteOnceUnderOneKeyAndRefuseAnotherTextUnderIt() {
        put("mc-a", "mc", "carl");
        WebTestClient coach = coach("carl", "mc");

        JsonNode once = created(coach, "mc-a", "messages", "{\"text\":\"once\"}", "k1");
        JsonNode again = created(coach, "mc-a", "messages", "{\"text\":\"once\"}", "k1");
        post(coach, "mc-a", "messages", "{\"text\":\"other\"}", "k1")
                .expectStatus()
                .isEqualTo(422);

        assertThat(again.path("id").asString()).isEqualTo(once.path("id").asString());
        assertThat(json(coach, "/api/v1/people/mc-a/messages").path("messages")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\\u0000b", "a\\u001bb", "a\\u0085b", "a\\u202eb", "a\\tb"})
    void shouldRefuseWhatNobodyShouldRead(String text) {
        put("md-a", "md", "carl");

        post(coach("carl", "md"), "md-a", "messages", "{\"text\":\"" + text + "\"}", null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("text");
    }

    @Test
    void shouldTakeAThousandCharactersAndNoMore() {
        put("me-a", "me", "carl");
        WebTestClient coach = coach("carl", "me");

        created(coach, "me-a", "messages", "{\"text\":\"" + "x".repeat(1_000) + "\"}", null);
        post(coach, "me-a", "messages", "{\"text\":\"" + "x".repeat(1_001) + "\"}", null)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldRemindOfWhatIsThereAndSayWhatIsNot() {
        put("mf-a", "mf", "carl");
        WebTestClient coach = coach("carl", "mf");

        JsonNode reminded = created(coach, "mf-a", "reminders", "{\"about\":\"check-in\"}", null);
        post(coach, "mf-a", "reminders", "{\"about\":\"session\"}", null)
                .expectStatus()
                .isEqualTo(409);
        post(coach, "mf-a", "reminders", "{\"about\":\"nothing\"}", null)
                .expectStatus()
                .isBadRequest();

        assertThat(reminded.path("about").asString()).isEqualTo("check-in");
        assertThat(json(coach, "/api/v1/people/mf-a/messages").path("messages").findValuesAsString("about"))
                .containsExactly("check-in");
    }

    @Test
    void shouldHearCoachesTwelveTimesADay() {
        put("mg-a", "mg", "carl");
        WebTestClient coach = coach("carl", "mg");
        int status = 201;
        int written = 0;
        while (status == 201) {
            status = post(coach, "mg-a", "messages", "{\"text\":\"again\"}", null)
                    .returnResult(byte[].class)
                    .getStatus()
                    .value();
            written++;
        }

        assertThat(status).isEqualTo(409);
        assertThat(written).isEqualTo(13);
    }

    @Test
    void shouldLetNobodyWriteButWhoSeesToThePerson() {
        put("mh-a", "mh", "carl");

        post(service.as("mh-a", "person"), "mh-a", "messages", "{\"text\":\"me\"}", null)
                .expectStatus()
                .isForbidden();
        post(coach("otto", "mh"), "mh-a", "messages", "{\"text\":\"me\"}", null)
                .expectStatus()
                .isNotFound();
        assertThat(json(service.as("mh-a", "person"), "/api/v1/people/mh-a/messages")
                        .path("messages"))
                .isEmpty();
    }

    @Test
    void shouldTakeThemAlongAndForgetThemWithThePerson() {
        put("mi-a", "mi", "carl");
        created(coach("carl", "mi"), "mi-a", "messages", "{\"text\":\"to be forgotten\"}", null);

        assertThat(json(service.as("mi-a", "person"), "/api/v1/people/mi-a/export")
                        .toString())
                .contains("to be forgotten");
        service.as("root", "admin")
                .delete()
                .uri("/api/v1/people/mi-a")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(json(service.as("mi-a", "person"), "/api/v1/people/mi-a/messages")
                                .path("messages"))
                        .isEmpty());
    }

    private void put(String id, String organisation, String coach) {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + id)
                .header("If-None-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"" + organisation + "\",\"coachIds\":[\"" + coach
                        + "\"]}")
                .exchange();
    }

    private WebTestClient coach(String subject, String organisation) {
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(
                        service.issuer.token(subject, "coach", claims -> claims.claim("org", organisation))))
                .build();
    }

    private static WebTestClient.ResponseSpec get(WebTestClient caller, String path) {
        return caller.get().uri(path).exchange();
    }

    private static JsonNode created(WebTestClient caller, String id, String what, String body, @Nullable String key) {
        return read(post(caller, id, what, body, key).expectStatus().isCreated());
    }

    private static WebTestClient.ResponseSpec post(
            WebTestClient caller, String id, String what, String body, @Nullable String key) {
        WebTestClient.RequestBodySpec request = caller.post().uri("/api/v1/people/" + id + "/" + what);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private static JsonNode json(WebTestClient caller, String path) {
        return read(get(caller, path).expectStatus().isOk());
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return JSON.readTree(Objects.requireNonNull(
                answer.expectBody(byte[].class).returnResult().getResponseBody()));
    }
}
