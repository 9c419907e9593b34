package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.PersonIds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The members of an organisation, who stands in for whom, and its settings, over HTTP. */
@ExtendWith(RunningService.InTests.class)
class OrganisationApiTest extends OrganisationOverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SAFE = "{\"version\":\"safety-list/1\",\"answers\":{\"B1\":{\"said\":\"no\"}}}";

    OrganisationApiTest(RunningService service) {
        super(service);
    }

    @Test
    void shouldLetWhoStandsInSeeTheOthersPeopleAsLongAsItHolds() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient cora = staff("coach", "cora");
        make(admin);
        send(admin, HttpMethod.PUT, path + "/coaches/cora", "{\"name\":\"Cora\"}")
                .expectStatus()
                .isOk();
        String anna = org + "-anna";
        enrol(
                        anna,
                        invite(staff("coach", "carl"), "{\"kind\":\"person\"}")
                                .path("code")
                                .asString())
                .created();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isNotFound();

        // not for another: that coach's own, or an admin's
        String cover = path + "/coaches/carl/cover";
        String until = "{\"by\":\"cora\",\"from\":\"2020-01-01T00:00:00Z\",\"until\":\"%s\"}";
        send(cora, HttpMethod.PUT, cover, until.formatted("2021-01-01T00:00:00Z"))
                .expectStatus()
                .isForbidden();
        send(staff("coach", "carl"), HttpMethod.PUT, cover, until.formatted("2021-01-01T00:00:00Z"))
                .expectStatus()
                .isOk();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isNotFound();
        send(admin, HttpMethod.PUT, cover, "{\"by\":\"cora\",\"until\":\"%s\"}".formatted(soon()))
                .expectStatus()
                .isOk();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isOk();
        await().atMost(PATIENCE).until(() -> onRoster(cora) == 1);

        send(admin, HttpMethod.DELETE, cover, "").expectStatus().isOk();
        send(cora, HttpMethod.GET, "/api/v1/people/" + anna, "").expectStatus().isNotFound();
        assertThat(onRoster(cora)).isZero();
    }

    @Test
    void shouldHandOverAllPeopleOfACoachAtOnce() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        send(admin, HttpMethod.PUT, path + "/coaches/cora", "{}").expectStatus().isOk();
        for (String one : new String[] {"a", "b", "c"}) {
            enrol(
                            org + one,
                            invite(admin, "{\"kind\":\"person\",\"coach\":\"carl\"}")
                                    .path("code")
                                    .asString())
                    .created();
        }
        String handover = "{\"from\":\"carl\",\"to\":\"cora\"}";
        await().atMost(PATIENCE).until(() -> onRoster(staff("coach", "carl")) == 3);

        send(admin, HttpMethod.POST, path + "/handovers", "{\"from\":\"carl\",\"to\":\"nobody\"}")
                .expectStatus()
                .isBadRequest();
        JsonNode done = json(send(admin, HttpMethod.POST, path + "/handovers", handover)
                .expectStatus()
                .isOk());
        assertThat(done.path("done").asInt()).isEqualTo(3);
        assertThat(get(staff("coach", "cora"), "/api/v1/people/" + org + "b")
                        .path("coachIds")
                        .path(0)
                        .asString())
                .isEqualTo("cora");
        await().atMost(PATIENCE)
                .until(() -> json(send(admin, HttpMethod.POST, path + "/handovers", handover))
                                .path("done")
                                .asInt()
                        == 0);
    }

    @Test
    void shouldLetACoachJoinByAnInvitationToTheirAddressAlone() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String code = invite(admin, "{\"kind\":\"coach\",\"address\":\"Dora@Example.org\"}")
                .path("code")
                .asString();
        String body = "{\"code\":\"%s\",\"name\":\"Dora\"}".formatted(code);

        send(
                        as("dora", "coach", claims -> claims.claim("org", org).claim("email", "dora@example.org")),
                        HttpMethod.POST,
                        path + "/coaches",
                        body)
                .expectStatus()
                .isBadRequest();
        JsonNode joined = json(send(
                        as(
                                "dora",
                                "coach",
                                claims -> claims.claim("org", org)
                                        .claim("email", "dora@example.org")
                                        .claim("email_verified", true)),
                        HttpMethod.POST,
                        path + "/coaches",
                        body)
                .expectStatus()
                .isOk());
        assertThat(joined.path("coaches").findValuesAsString("id")).contains("dora");
        // a person's code makes no coach
        send(
                        staff("coach", "eric"),
                        HttpMethod.POST,
                        path + "/coaches",
                        "{\"code\":\"%s\"}"
                                .formatted(invite(staff("coach", "carl"), "{\"kind\":\"person\"}")
                                        .path("code")
                                        .asString()))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldMakeNobodyACoachWhoIsNoPerson() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String body = "{\"code\":\"%s\",\"name\":\"Dora\"}"
                .formatted(invite(admin, "{\"kind\":\"coach\",\"address\":\"dora@example.org\"}")
                        .path("code")
                        .asString());

        for (String subject : PersonIds.UNREACHABLE) {
            send(
                            as(
                                    subject,
                                    "coach",
                                    claims -> claims.claim("org", org)
                                            .claim("email", "dora@example.org")
                                            .claim("email_verified", true)),
                            HttpMethod.POST,
                            path + "/coaches",
                            body)
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(get(admin, path).path("coaches").findValuesAsString("id")).containsExactly("carl");
    }

    @Test
    void shouldReplaceAnOrganisationOnlyForWhoReadItAndHaveOnRecordWhoDid() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String body = "{\"name\":\"Backs\",\"zone\":\"Europe/Berlin\"}";

        send(admin, HttpMethod.PUT, path, body).expectStatus().isEqualTo(428);
        admin.put()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        admin.put()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"3\"");
        await().atMost(PATIENCE)
                .until(() -> get(admin, "/api/v1/audit")
                        .path("entries")
                        .findValuesAsString("action")
                        .contains("coach.change"));
        assertThat(get(admin, "/api/v1/audit").path("entries").path(0).has("person"))
                .isFalse();
    }

    @Test
    void shouldTakeCheckInsOnlyOnceTheOrganisationSaysWhoAnswersAndTheSafetyListAlways() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String anna = org + "-anna";
        enrol(
                        anna,
                        invite(staff("coach", "carl"), "{\"kind\":\"person\"}")
                                .path("code")
                                .asString())
                .created();
        WebTestClient person = service.as(anna, "person");
        String of = "/api/v1/people/" + anna;

        send(person, HttpMethod.POST, of + "/check-ins", "{\"pain\":4}")
                .expectStatus()
                .isEqualTo(409);
        assertOpen(person, of, false);
        send(person, HttpMethod.POST, of + "/safety-list-answers", SAFE)
                .expectStatus()
                .isCreated();
        String on = "{\"name\":\"Clinic\",\"checkIns\":true%s}";
        put(admin, on.formatted(""))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("checkIns");
        put(admin, on.formatted(",\"rota\":[{\"coach\":\"carl\",\"from\":\"08:00\",\"to\":\"18:00\"}]"))
                .expectStatus()
                .isOk();
        send(person, HttpMethod.POST, of + "/check-ins", "{\"pain\":4}")
                .expectStatus()
                .isCreated();
        assertOpen(person, of, true);
    }

    /** An app offers exactly what the service accepts. */
    private static void assertOpen(WebTestClient person, String of, boolean open) {
        person.get()
                .uri(of + "/check-ins?limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(open)
                .jsonPath("$[?(@.closed == 'switched-off')]")
                .value(found -> assertThat((List<?>) found).hasSize(open ? 0 : 1));
    }
}
