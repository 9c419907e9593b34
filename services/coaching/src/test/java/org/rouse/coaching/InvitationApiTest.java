package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.coaching.person.Invitations;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The states of invitations, and their withdrawal, over HTTP. */
@ExtendWith(RunningService.InTests.class)
class InvitationApiTest extends OrganisationOverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String A_PERSON = "{\"kind\":\"person\"}";

    private final String invitations = path + "/invitations";

    InvitationApiTest(RunningService service) {
        super(service);
    }

    @Test
    void shouldListWhatBecameOfInvitationsAndNeverTheirCode() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient carl = staff("coach", "carl");
        make(admin);
        assertThat(get(carl, invitations).path("invitations").isEmpty()).isTrue();
        String used = code(carl, A_PERSON);
        enrol(org + "-anna", used).created();
        String addressed =
                code(admin, "{\"kind\":\"person\",\"coach\":\"carl\",\"address\":\"Ben@Example.org\",\"days\":3}");
        String ofCoach = code(admin, "{\"kind\":\"coach\"}");

        JsonNode all = get(admin, invitations).path("invitations");
        JsonNode open = one(all, addressed);
        assertThat(open.path("state").asString()).isEqualTo("open");
        assertThat(open.path("kind").asString()).isEqualTo("person");
        assertThat(open.path("coach").asString()).isEqualTo("carl");
        assertThat(open.path("address").asString()).isEqualTo("ben@example.org");
        assertThat(open.path("issuedBy").asString()).isEqualTo("ada");
        assertThat(open.has("expires")).isTrue();
        assertThat(one(all, used).path("state").asString()).isEqualTo("used");
        assertThat(one(all, used).path("issuedBy").asString()).isEqualTo("carl");
        assertThat(one(all, ofCoach).path("kind").asString()).isEqualTo("coach");
        assertThat(all.toString()).doesNotContain(used, addressed, ofCoach, org + "-anna");
        send(staff("coach", "dora"), HttpMethod.POST, path + "/coaches", "{\"code\":\"%s\"}".formatted(ofCoach))
                .expectStatus()
                .isOk();
        assertThat(one(get(admin, invitations).path("invitations"), ofCoach)
                        .path("usedBy")
                        .asString())
                .isEqualTo("dora");
        // a coach sees invitations that they issued and those into their care
        assertThat(get(carl, invitations).path("invitations").findValuesAsString("id"))
                .containsExactlyInAnyOrder(Invitations.id(used), Invitations.id(addressed));
        assertThat(get(staff("coach", "cora"), invitations).path("invitations").isEmpty())
                .isTrue();
    }

    @Test
    void shouldListInvitationsPageByPage() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(Invitations.id(code(admin, "{\"kind\":\"coach\"}")));
        }

        JsonNode first = get(admin, invitations + "?limit=2");
        JsonNode rest =
                get(admin, invitations + "?limit=2&cursor=" + first.path("next").asString());
        assertThat(first.path("invitations").size()).isEqualTo(2);
        assertThat(rest.has("next")).isFalse();
        List<String> seen = new ArrayList<>(first.path("invitations").findValuesAsString("id"));
        seen.addAll(rest.path("invitations").findValuesAsString("id"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        for (String wrong : List.of("cursor=aTE", "limit=0", "limit=201")) {
            send(admin, HttpMethod.GET, invitations + "?" + wrong, "")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void shouldWithdrawAnInvitationSoThatItLetsNobodyIn() {
        WebTestClient admin = staff("admin", "ada");
        WebTestClient carl = staff("coach", "carl");
        make(admin);
        String code = code(carl, A_PERSON);
        String at = invitations + "/" + Invitations.id(code);

        send(staff("coach", "cora"), HttpMethod.DELETE, at, "")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rouse:problem:invitation.unknown");
        for (WebTestClient by : List.of(carl, carl, admin)) {
            JsonNode withdrawn =
                    json(send(by, HttpMethod.DELETE, at, "").expectStatus().isOk());
            assertThat(withdrawn.path("state").asString()).isEqualTo("withdrawn");
            assertThat(withdrawn.path("withdrawnBy").asString()).isEqualTo("carl");
        }
        assertThat(one(get(carl, invitations).path("invitations"), code)
                        .path("state")
                        .asString())
                .isEqualTo("withdrawn");
        enrol(org + "-anna", code)
                .spec()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("code")
                .jsonPath("$.detail")
                .isEqualTo("code was withdrawn: ask for a new one");
        await().atMost(PATIENCE)
                .until(() -> get(admin, "/api/v1/audit")
                        .path("entries")
                        .findValuesAsString("action")
                        .contains("invitation.withdraw"));
    }

    @Test
    void shouldAnswerTheSameKeyWithTheSameWithdrawalAndRefuseWhatWasUsed() {
        WebTestClient admin = staff("admin", "ada");
        make(admin);
        String code = code(staff("coach", "carl"), A_PERSON);
        String at = invitations + "/" + Invitations.id(code);
        withdraw(admin, at).expectStatus().isOk().expectHeader().doesNotExist("Idempotency-Replayed");
        withdraw(admin, at).expectStatus().isOk().expectHeader().valueEquals("Idempotency-Replayed", "true");

        String used = code(staff("coach", "carl"), A_PERSON);
        enrol(org + "-ben", used).created();
        withdraw(admin, invitations + "/" + Invitations.id(used)).expectStatus().isEqualTo(422);
        send(admin, HttpMethod.DELETE, invitations + "/" + Invitations.id(used), "")
                .expectStatus()
                .isEqualTo(409);
    }

    private static WebTestClient.ResponseSpec withdraw(WebTestClient by, String at) {
        return by.delete().uri(at).header("Idempotency-Key", "withdraw-1").exchange();
    }

    private String code(WebTestClient by, String body) {
        return invite(by, body).path("code").asString();
    }

    private static JsonNode one(JsonNode all, String code) {
        return all.valueStream()
                .filter(each -> each.path("id").asString().equals(Invitations.id(code)))
                .findAny()
                .orElseThrow();
    }
}
