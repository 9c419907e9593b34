package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.testing.PersonIds;
import org.springframework.http.MediaType;

/** People have the ids of their identity provider. */
@ExtendWith(RunningService.InTests.class)
class PersonIdsTest {

    private final RunningService service;

    PersonIdsTest(RunningService service) {
        this.service = service;
    }

    static Iterable<String> ids() {
        return PersonIds.UNUSUAL;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void shouldKnowSomebodyByAnyId(String id) {
        service.as(id, "person")
                .put()
                .uri(path(id))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"name\":\"Somebody\"}")
                .exchange()
                .expectStatus()
                .isCreated();

        service.as(id, "person")
                .get()
                .uri(path(id))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Somebody");
        service.as("stranger", "person")
                .get()
                .uri(path(id))
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(service.find("people", id)).isPresent();

        service.as(id, "person")
                .delete()
                .uri(path(id))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(service.find("people", id)).isEmpty();
    }

    static Iterable<String> unreachable() {
        return PersonIds.UNREACHABLE;
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void shouldKnowNobodyWhomAPathCannotMean(String id) {
        String encoded = URLEncoder.encode(id, UTF_8).replace(".", "%2E");

        service.as(id, "person")
                .put()
                .uri(URI.create(service.url() + "/api/v1/people/" + encoded))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\"}")
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(service.find("people", id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Ab", "%1F"})
    void shouldRefuseControlCharacters(String encoded) {
        service.as("root", "admin")
                .get()
                .uri(URI.create(service.url() + "/api/v1/people/" + encoded))
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** Coaches and admins receive messages like people, so they have person ids on the log. */
    @ParameterizedTest
    @ValueSource(strings = {"..", "a/./b", "a\\u0000b", "a\\ud800b"})
    void shouldTakeNobodyForACoachOrAnAdminWhoIsNoPerson(String id) {
        refused(
                "/api/v1/people/of-coach-who-is-none",
                "{\"zone\":\"UTC\",\"coachIds\":[\"fine\",\"%s\"]}",
                id,
                "coachIds");
        refused(
                "/api/v1/organisations/of-admin-who-is-none",
                "{\"name\":\"Clinic\",\"admins\":[\"fine\",\"%s\"]}",
                id,
                "admins");
    }

    private void refused(String path, String body, String id, String field) {
        service.as("root", "admin")
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.formatted(id))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .value(named -> assertThat((String) named).startsWith(field));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void shouldEnrolNobodyWhoIsNoPerson(String id) {
        service.as(id, "person")
                .post()
                .uri("/api/v1/enrolments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(OrganisationOverHttp.ENROL.formatted("ABCDEFGHJK"))
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private URI path(String id) {
        String encoded = URLEncoder.encode(id, UTF_8).replace("+", "%20");
        return URI.create(service.url() + "/api/v1/people/" + encoded);
    }
}
