package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** From an invitation or a code to a person in the care of an organisation, over HTTP. */
@ExtendWith(RunningService.InTests.class)
class EnrolmentApiTest extends OrganisationOverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    EnrolmentApiTest(RunningService service) {
        super(service);
    }

    @Test
    void shouldBringAnInvitedPersonIntoACoachsCareAndNobodyElse() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient carl = staff("coach", "carl");
        make(admin);
        JsonNode invited = invite(carl, "{\"kind\":\"person\"}");
        assertThat(invited.path("link").asString())
                .isEqualTo("http://localhost:8404/open/me#/enrol/"
                        + invited.path("code").asString());
        String anna = org + "-anna";

        JsonNode enrolled = enrol(anna, invited.path("code").asString()).created();
        assertThat(enrolled.path("state").asString()).isEqualTo("accepted");
        assertThat(enrolled.path("coaches").path(0).asString()).isEqualTo("carl");
        JsonNode seen = get(carl, "/api/v1/people/" + anna);
        assertThat(seen.path("name").asString()).isEqualTo("Anna");
        assertThat(seen.path("language").asString()).isEqualTo("de");
        assertThat(seen.path("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(seen.path("moves").asString()).isEqualTo("seated");
        assertThat(seen.path("enrolment").asString()).isEqualTo("accepted");
        assertThat(get(carl, "/api/v1/people/" + anna + "/risk-facts")
                        .path("facts")
                        .path(0)
                        .asString())
                .isEqualTo("diabetes");

        // a repeated request succeeds, and nobody else can use the code
        enrol(anna, invited.path("code").asString()).created();
        enrol(org + "-ben", invited.path("code").asString())
                .spec()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("code");
    }

    @Test
    void shouldHaveWhoEnrolsByTheCodeWaitAndShowThemToTheCoachesOfTheOrganisation() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient carl = staff("coach", "carl");
        make(admin);
        String code = json(send(admin, HttpMethod.POST, path + "/code", "")
                        .expectStatus()
                        .isOk())
                .path("code")
                .asString();
        String eve = org + "-eve";

        // typed as people type
        JsonNode enrolled = enrol(eve, code.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + code.substring(5))
                .created();
        assertThat(enrolled.path("state").asString()).isEqualTo("pending");
        send(carl, HttpMethod.GET, "/api/v1/people/" + eve, "").expectStatus().isNotFound();
        await().atMost(PATIENCE)
                .until(() -> get(carl, path + "/enrolments")
                        .path("enrolments")
                        .path(0)
                        .path("person")
                        .asString("")
                        .equals(eve));

        send(staff("coach", "carl", "elsewhere"), HttpMethod.POST, path + "/enrolments/" + eve + "/acceptance", "{}")
                .expectStatus()
                .isNotFound();
        send(carl, HttpMethod.POST, path + "/enrolments/" + eve + "/acceptance", "{}")
                .expectStatus()
                .isOk();
        assertThat(get(carl, "/api/v1/people/" + eve).path("enrolment").asString())
                .isEqualTo("accepted");
        await().atMost(PATIENCE)
                .until(() -> get(carl, path + "/enrolments").path("enrolments").isEmpty());

        // a withdrawn code admits nobody
        send(admin, HttpMethod.DELETE, path + "/code", "").expectStatus().isOk();
        enrol(org + "-late", code).spec().expectStatus().isBadRequest();
    }

    @Test
    void shouldShowWhoWaitsPageByPageTheLongestFirst() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient carl = staff("coach", "carl");
        make(admin);
        String code = json(send(admin, HttpMethod.POST, path + "/code", ""))
                .path("code")
                .asString();
        List<String> waiting =
                Stream.of("-dan", "-eve", "-fay").map(org::concat).toList(); // all within one instant of the clock
        waiting.forEach(person -> enrol(person, code).created());
        await().atMost(PATIENCE)
                .until(() -> get(carl, path + "/enrolments").path("enrolments").size() == waiting.size());

        JsonNode first = get(carl, path + "/enrolments?limit=2");
        JsonNode second = get(
                carl, path + "/enrolments?limit=2&cursor=" + first.path("next").asString());

        assertThat(first.path("enrolments")
                        .valueStream()
                        .map(one -> one.path("person").asString()))
                .containsExactlyElementsOf(waiting.subList(0, 2));
        assertThat(second.path("enrolments")
                        .valueStream()
                        .map(one -> one.path("person").asString()))
                .containsExactlyElementsOf(waiting.subList(2, 3));
        assertThat(second.has("next")).isFalse();
        for (String refused : List.of("limit=0", "limit=201", "cursor=x")) {
            send(carl, HttpMethod.GET, path + "/enrolments?" + refused, "")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(refused.substring(0, refused.indexOf('=')));
        }
    }

    @Test
    void shouldRefuseWhoIsNotOfAgeDoesNotAgreeOrBelongsElsewhere() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String code = json(send(admin, HttpMethod.POST, path + "/code", ""))
                .path("code")
                .asString();
        String child = org + "-child";
        WebTestClient person = service.as(child, "person");

        for (String[] refused : new String[][] {
            {ENROL.replace("\"adult\":true", "\"adult\":false"), "adult"},
            {ENROL.replace("\"given\":true", "\"given\":false"), "consents"},
            {ENROL.replace("\"name\":\"Anna\"", "\"country\":\"XX\""), "country"},
            {ENROL.replace("\"name\":\"Anna\"", "\"zone\":\"Moon/Base\""), "zone"}
        }) {
            send(person, HttpMethod.POST, "/api/v1/enrolments", refused[0].formatted(code))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(refused[1]);
        }
        assertThat(service.find("people", child)).isEmpty();
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + child)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"another\"}")
                .exchange()
                .expectStatus()
                .isCreated();
        send(person, HttpMethod.POST, "/api/v1/enrolments", ENROL.formatted(code))
                .expectStatus()
                .isEqualTo(409);
    }
}
