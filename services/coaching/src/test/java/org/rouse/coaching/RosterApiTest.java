package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The roster over HTTP, from the log through the views. */
@ExtendWith(RunningService.InTests.class)
class RosterApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningService service;

    RosterApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
    }

    @Test
    void shouldFindPeopleByAllTheTagsThatCoachesGaveThem() {
        put(
                "rt-a",
                "{\"zone\":\"UTC\",\"organisationId\":\"rt\",\"coachIds\":[\"tess\"],\"tags\":[\"mornings\",\" desk \",\"desk\"]}");
        put("rt-b", "{\"zone\":\"UTC\",\"organisationId\":\"rt\",\"coachIds\":[\"tess\"],\"tags\":[\"desk\"]}");
        WebTestClient coach = coachOf("tess", "rt");

        assertThat(ids(awaitRoster(coach, "?tag=desk", 2))).containsExactlyInAnyOrder("rt-a", "rt-b");
        JsonNode both = awaitRoster(coach, "?tag=desk&tag=mornings", 1);
        assertThat(ids(both)).containsExactly("rt-a");
        assertThat(both.path("people").path(0).path("tags").valueStream().map(JsonNode::asString))
                .containsExactly("mornings", "desk");
        awaitRoster(coach, "?tag=evenings", 0);
    }

    @Test
    void shouldOrderACoachsOwnPeopleByNeedWithEveryReason() {
        put("ro-a", "{\"zone\":\"UTC\",\"name\":\"Zoë\",\"organisationId\":\"ro\",\"coachIds\":[\"cleo\"]}");
        put("ro-b", "{\"zone\":\"UTC\",\"name\":\"Abe\",\"organisationId\":\"ro\",\"coachIds\":[\"cleo\",\"otto\"]}");
        put("ro-c", "{\"zone\":\"UTC\",\"organisationId\":\"ro\",\"coachIds\":[\"otto\"]}");
        put("ro-d", "{\"zone\":\"UTC\",\"organisationId\":\"elsewhere\",\"coachIds\":[\"cleo\"]}");
        service.as("root", "admin")
                .post()
                .uri("/api/v1/people/ro-b/red-flags")
                .exchange()
                .expectStatus()
                .isCreated();

        JsonNode roster = awaitRoster(coach("cleo"), "", 2);

        assertThat(ids(roster)).containsExactly("ro-b", "ro-a");
        JsonNode first = roster.path("people").path(0);
        assertThat(first.path("group").asString()).isEqualTo("urgent-flag");
        assertThat(first.path("reasons").findValuesAsString("rule"))
                .containsExactly("red-flag.today", "clearance.void", "data.never", "channel.none");
        assertThat(first.path("sparkline")).hasSize(14);
        assertThat(roster.path("groups").path(0).path("people").asInt()).isOne();
        assertThat(ids(roster(coach("cleo"), "?group=clearance-pending"))).containsExactly("ro-a");
        assertThat(ids(roster(coach("cleo"), "?search=zoe"))).containsExactly("ro-a");
        assertThat(ids(roster(coach("cleo"), "?coach=otto"))).containsExactly("ro-b");
        assertThat(ids(roster(admin("ro"), ""))).containsExactly("ro-b", "ro-a", "ro-c");
        assertThat(ids(roster(service.as("root", "admin"), "?organisation=ro")))
                .containsExactly("ro-b", "ro-a", "ro-c");
    }

    @Test
    void shouldShowEverybodyOncePageByPage() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            put("pa-" + i, "{\"zone\":\"UTC\",\"organisationId\":\"pa\"}");
            all.add("pa-" + i);
        }
        awaitRoster(admin("pa"), "", 7);

        List<String> shown = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = roster(admin("pa"), "?limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            shown.addAll(ids(page));
            assertThat(page.path("total").asInt()).isEqualTo(7);
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(shown).containsExactlyElementsOf(all);
    }

    @Test
    void shouldKnowWhoLookedThroughAndTakeItBackForThemAlone() {
        put("re-a", "{\"zone\":\"UTC\",\"organisationId\":\"re\",\"coachIds\":[\"rita\",\"rolf\"]}");

        reviewed(coachOf("rita", "re"), "PUT")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.by")
                .isEqualTo("rita");
        reviewed(coachOf("rolf", "re"), "DELETE").expectStatus().isEqualTo(409);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(roster(coachOf("rita", "re"), "")
                                .at("/people/0/lastReviewed/yours")
                                .asBoolean())
                        .isTrue());
        assertThat(ids(roster(coachOf("rita", "re"), "?notReviewedSince=2026-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(ids(roster(coachOf("rita", "re"), "?notReviewedSince=-1000000000-01-01T00:00:00Z")))
                .isEmpty();
        reviewed(coachOf("rita", "re"), "DELETE").expectStatus().isNoContent();
        reviewed(coachOf("rita", "re"), "DELETE").expectStatus().isEqualTo(409);
        reviewed(service.as("re-a", "person"), "PUT").expectStatus().isForbidden();
        reviewed(coachOf("rita", "elsewhere"), "PUT").expectStatus().isNotFound();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(roster(coachOf("rolf", "re"), "")
                                .at("/people/0/lastReviewed")
                                .isMissingNode())
                        .isTrue());
    }

    @Test
    void shouldTellChangesAsTheyAreShownAndGoOnAfterADrop() {
        put("ev-a", "{\"zone\":\"UTC\",\"organisationId\":\"ev\",\"coachIds\":[\"eve\"]}");
        List<ServerSentEvent<String>> first = new CopyOnWriteArrayList<>();
        Disposable stream = follow("/api/v1/roster/events", "", first);
        await().atMost(PATIENCE).until(() -> !first.isEmpty());
        assertThat(first.getFirst().event()).isEqualTo("open");

        put("ev-b", "{\"zone\":\"UTC\",\"organisationId\":\"ev\",\"coachIds\":[\"eve\"]}");
        put("ev-x", "{\"zone\":\"UTC\",\"organisationId\":\"other\",\"coachIds\":[\"nobody\"]}");
        await().atMost(PATIENCE).until(() -> tells(first, "ev-b", "person"));
        stream.dispose();

        put("ev-c", "{\"zone\":\"UTC\",\"organisationId\":\"ev\",\"coachIds\":[\"eve\"]}");
        List<ServerSentEvent<String>> second = new CopyOnWriteArrayList<>();
        Disposable again = follow(
                "/api/v1/roster/events", Objects.requireNonNull(first.getLast().id()), second);
        await().atMost(PATIENCE).until(() -> tells(second, "ev-c", "person"));
        again.dispose();

        assertThat(first).noneMatch(event -> String.valueOf(event.data()).contains("ev-x"));
        assertThat(second).noneMatch(event -> String.valueOf(event.data()).contains("ev-b"));
        assertThat(roster(coachOf("eve", "ev"), "").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void shouldTellAPersonsOwnChanges() {
        put("ow-a", "{\"zone\":\"UTC\",\"organisationId\":\"ev\",\"coachIds\":[\"eve\"]}");
        List<ServerSentEvent<String>> told = new CopyOnWriteArrayList<>();
        Disposable stream = follow("/api/v1/people/ow-a/events", "", told);
        await().atMost(PATIENCE).until(() -> !told.isEmpty());

        put("ev-z", "{\"zone\":\"UTC\",\"organisationId\":\"ev\",\"coachIds\":[\"eve\"]}");
        reviewedOf("ow-a", coachOf("eve", "ev"), "PUT").expectStatus().isOk();
        await().atMost(PATIENCE).until(() -> tells(told, "ow-a", "review"));
        stream.dispose();

        assertThat(told).noneMatch(event -> String.valueOf(event.data()).contains("ev-z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?days=2",
                "?limit=0",
                "?limit=201",
                "?group=good",
                "?cursor=%25",
                "?cursor=OTkgMSBh",
                "?notReviewedSince=x"
            })
    void shouldNameTheParameterThatIsWrong(String query) {
        service.as("root", "admin")
                .get()
                .uri(URI.create(service.url() + "/api/v1/roster" + query))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .exists();
    }

    @Test
    void shouldLetAnOrganisationsAdminMakeAndSeePeopleOfItAlone() {
        admin("oa")
                .put()
                .uri("/api/v1/people/oa-a")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.organisationId")
                .isEqualTo("oa");
        admin("oa")
                .put()
                .uri("/api/v1/people/oa-b")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"ob\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
        admin("ob").get().uri("/api/v1/people/oa-a").exchange().expectStatus().isNotFound();
        admin("oa").get().uri("/api/v1/people/oa-a").exchange().expectStatus().isOk();
        admin("oa")
                .get()
                .uri("/api/v1/people/oa-nobody/days/2026-11-19")
                .exchange()
                .expectStatus()
                .isNotFound();
        admin("oa")
                .patch()
                .uri("/api/v1/people/oa-a")
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .bodyValue("{\"organisationId\":\"ob\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
        admin("oa")
                .get()
                .uri("/api/v1/roster?organisation=ob")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static boolean tells(List<ServerSentEvent<String>> told, String person, String what) {
        return told.stream()
                .map(event -> String.valueOf(event.data()))
                .anyMatch(data -> data.contains('"' + person + '"') && data.contains('"' + what + '"'));
    }

    private JsonNode awaitRoster(WebTestClient client, String query, int total) {
        await().atMost(PATIENCE).until(() -> roster(client, query).path("total").asInt() == total);
        return roster(client, query);
    }

    private JsonNode roster(WebTestClient client, String query) {
        return JSON.readTree(Objects.requireNonNull(client.get()
                .uri("/api/v1/roster" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
    }

    private static List<String> ids(JsonNode roster) {
        return roster.path("people").findValuesAsString("person");
    }

    private WebTestClient.ResponseSpec reviewed(WebTestClient client, String method) {
        return reviewedOf("re-a", client, method);
    }

    private static WebTestClient.ResponseSpec reviewedOf(String person, WebTestClient client, String method) {
        return client.method(HttpMethod.valueOf(method))
                .uri("/api/v1/people/" + person + "/reviewed")
                .exchange();
    }

    private Disposable follow(String path, String last, List<ServerSentEvent<String>> into) {
        return WebClient.create(service.url())
                .get()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(service.issuer.token("eve", "coach", claims -> claims.claim("org", "ev")));
                    if (!last.isEmpty()) {
                        headers.set("Last-Event-ID", last);
                    }
                })
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .filter(event -> event.event() != null)
                .subscribe(into::add);
    }

    private void put(String person, String profile) {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(profile)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private WebTestClient coach(String subject) {
        return coachOf(subject, "ro");
    }

    private WebTestClient coachOf(String subject, String organisation) {
        return client(subject, "coach", organisation);
    }

    private WebTestClient admin(String organisation) {
        return client("boss", "admin", organisation);
    }

    private WebTestClient client(String subject, String scope, String organisation) {
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(
                        service.issuer.token(subject, scope, claims -> claims.claim("org", organisation))))
                .build();
    }
}
