package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Person;

/** Other people's data is answered as absent to callers without access, and a request leaves no trace in it. */
@OnRunningSystem
class OtherPeopleTest {

    private final RunningSystem system;
    private final String anna = "anna-" + UUID.randomUUID();
    private final String ben = "ben-" + UUID.randomUUID();
    private final String herCoach = "coach-" + UUID.randomUUID();

    OtherPeopleTest(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void enrol() {
        Answer answer = system.coaching()
                .as(system.admin())
                .put(
                        "/api/v1/people/" + anna,
                        "{\"zone\":\"Europe/Berlin\",\"name\":\"Anna\",\"coachIds\":[\"%s\"]}".formatted(herCoach));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        system.enrol(ben);
    }

    @Test
    void shouldFindNobodyWhenAPersonAsksForAnother() {
        assertNothingOf(anna, as("person", ben));
    }

    @Test
    void shouldFindNobodyWhenACoachIsNotAssigned() {
        assertNothingOf(anna, as("coach", "another-coach"));
        assertThat(as("coach", herCoach).get("/api/v1/people/" + anna).status()).isEqualTo(200);
        assertThat(as("coach", herCoach).get("/api/v1/people/" + ben).status()).isEqualTo(404);
    }

    @Test
    void shouldChangeNothingWhenAPersonWritesAnother() {
        Http asBen = as("person", ben);

        assertThat(asBen.put("/api/v1/people/" + anna, "{\"zone\":\"UTC\"}").status())
                .isEqualTo(404);
        assertThat(asBen.delete("/api/v1/people/" + anna).status()).isEqualTo(404);
        String webhook = "{\"type\":\"webhook\",\"url\":\"https://example.org/x\"}";
        Answer channel = system.notification()
                .as(system.tokens().token("person", ben))
                .put("/api/v1/people/" + anna + "/channels/mine", webhook);
        assertThat(channel.status()).as(channel.toString()).isEqualTo(404);

        assertThat(as("person", anna)
                        .get("/api/v1/people/" + anna)
                        .json()
                        .path("zone")
                        .asString())
                .isEqualTo("Europe/Berlin");
        assertThat(system.log().of(Topics.PERSON, Person.parser(), anna)).hasSize(1);
        assertThat(system.notification()
                        .as(system.tokens().token("person", anna))
                        .get("/api/v1/people/" + anna + "/channels")
                        .json()
                        .size())
                .isZero();
    }

    @Test
    void shouldStoreNothingWhenADeviceUploadsForAnother() {
        String body = Upload.fromWatch()
                .held("steps", Instant.parse("2026-10-05T09:00:00Z"), 3, 0)
                .json();
        Http device = system.ingest().as(system.tokens().token("sync", ben));

        assertThat(device.post("/v1/sync?person=" + anna, body).status()).isEqualTo(404);
        Answer disguised = device.post("/v1/sync", "{\"personId\":\"" + anna + "\"," + body.substring(1));

        assertThat(disguised.json().path("quarantined").asInt())
                .as(disguised.toString())
                .isEqualTo(1);
        assertThat(system.log().of(Topics.ACTIVITY, Evidence.parser(), anna)).isEmpty();
    }

    @Test
    void shouldIgnoreOrRefuseWhatAPersonMayNotSetWhenTheySetIt() {
        Answer answer = as("person", anna)
                .put(
                        "/api/v1/people/" + anna,
                        "{\"zone\":\"Europe/Berlin\",\"clearance\":\"GIVEN\",\"coachIds\":[\"me\"],\"organisationId\":\"mine\"}");

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(system.log().of(Topics.PERSON, Person.parser(), anna)).hasSize(1);
    }

    private void assertNothingOf(String person, Http stranger) {
        List<String> paths =
                List.of("", "/days/2026-10-05", "/stretches", "/stretches?from=2026-10-01&to=2026-10-05", "/aerobic");
        assertThat(paths).allSatisfy(path -> {
            Answer answer = stranger.get("/api/v1/people/" + person + path);
            assertThat(answer.status()).as(path + " " + answer).isEqualTo(404);
            assertThat(answer.text()).doesNotContain("Anna", "Berlin");
        });
        Answer unknown = stranger.get("/api/v1/people/nobody-at-all");
        Answer known = stranger.get("/api/v1/people/" + person);
        assertThat(known.text().replace(person, "nobody-at-all"))
                .as("nobody can tell a person from none")
                .isEqualTo(unknown.text());
    }

    private Http as(String scope, String subject) {
        return system.coaching().as(system.tokens().token(scope, subject));
    }
}
