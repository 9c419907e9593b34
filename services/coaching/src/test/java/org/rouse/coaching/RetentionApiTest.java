package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** For how long what is of people is kept, as an organisation says and as they see it, over HTTP. */
@ExtendWith(RunningService.InTests.class)
class RetentionApiTest extends OrganisationOverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebTestClient admin = staff("admin", "ada");

    RetentionApiTest(RunningService service) {
        super(service);
    }

    @Test
    void shouldBeSaidByAnAdminAndSeenByStaffAndPeople() {
        make(admin);
        assertThat(get(admin, path).has("retention")).isFalse();
        String anna = org + "-anna";
        enrol(
                        anna,
                        invite(admin, "{\"kind\":\"person\",\"coach\":\"carl\"}")
                                .path("code")
                                .asString())
                .created();
        assertThat(get(as(anna, "person", claims -> claims), "/api/v1/people/" + anna + "/retention")
                        .path("movementDays")
                        .asInt())
                .isEqualTo(3653);

        say("{\"movementDays\":730,\"recordDays\":200,\"decisionDays\":100,\"auditDays\":2192}", tag())
                .expectStatus()
                .isOk();

        assertThat(get(staff("coach", "carl"), path)
                        .path("retention")
                        .path("movementDays")
                        .asInt())
                .isEqualTo(730);
        assertThat(get(as(anna, "person", claims -> claims), "/api/v1/people/" + anna + "/retention")
                        .path("movementDays")
                        .asInt())
                .isEqualTo(730);
        assertThat(get(as(anna, "person", claims -> claims), "/api/v1/people/" + anna + "/retention")
                        .path("recordDays")
                        .asInt())
                .isEqualTo(200);
        assertThat(get(as(anna, "person", claims -> claims), "/api/v1/people/" + anna + "/retention")
                        .path("decisionDays")
                        .asInt())
                .isEqualTo(100);
        assertThat(get(as(anna, "person", claims -> claims), "/api/v1/people/" + anna + "/retention")
                        .path("auditDays")
                        .asInt())
                .as("the deployment keeps it no longer")
                .isEqualTo(400);
        say("{}", tag()).expectStatus().isOk();
        assertThat(get(admin, path).has("retention")).isFalse();
    }

    @Test
    void shouldChangeNothingForWhoHasNotReadWhatStands() {
        make(admin);
        String read = tag();
        send(admin, HttpMethod.PUT, path + "/retention", "{\"movementDays\":730}")
                .expectStatus()
                .isEqualTo(428);
        say("{\"movementDays\":730}", read).expectStatus().isOk();

        say("{\"movementDays\":365}", read).expectStatus().isEqualTo(412);

        assertThat(get(admin, path).path("retention").path("movementDays").asInt())
                .isEqualTo(730);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 91, 3654})
    void shouldNameFieldAndRuleOfWhatIsOutOfBounds(int days) {
        make(admin);

        JsonNode problem = json(say("{\"movementDays\":%d}".formatted(days), tag())
                .expectStatus()
                .isBadRequest());

        assertThat(problem.path("field").asString()).isEqualTo("movementDays");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 91, 401})
    void shouldNameFieldAndRuleOfRecordsOutOfBounds(int days) {
        make(admin);

        JsonNode problem = json(
                say("{\"recordDays\":%d}".formatted(days), tag()).expectStatus().isBadRequest());

        assertThat(problem.path("field").asString()).isEqualTo("recordDays");
    }

    /** Before it is done, and seen by the organisation's admins. */
    @Test
    void shouldBeOnTheAudit() {
        make(admin);
        say("{\"movementDays\":92}", tag()).expectStatus().isOk();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Set.copyOf(
                                get(admin, "/api/v1/audit").path("entries").findValuesAsString("action")))
                        .contains("retention.change"));
    }

    private ResponseSpec say(String body, String tag) {
        return admin.put()
                .uri(path + "/retention")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.IF_MATCH, tag)
                .bodyValue(body)
                .exchange();
    }

    private String tag() {
        return Objects.requireNonNull(send(admin, HttpMethod.GET, path, "")
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
    }
}
