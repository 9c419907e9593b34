package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;

/** Bad requests to coaching and notification are answered with a 4xx problem, never a 500. */
@OnRunningSystem
class CoachingAttacksTest {

    private final RunningSystem system;
    private final String person = "rude-" + UUID.randomUUID();
    private final String path = "/api/v1/people/" + person;
    private final Http caller;

    CoachingAttacksTest(RunningSystem system) {
        this.system = system;
        this.caller = system.coaching().as(system.tokens().token("person", person));
    }

    @BeforeEach
    void enrol() {
        system.enrol(person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/days/yesterday",
                "/days/%20",
                "/days/2026-02-30",
                "/days/+999999999-12-31",
                "/stretches?from=tomorrow",
                "/stretches?from=2026-10-05&to=2026-10-01",
                "/stretches?from=-999999999-01-01&to=%2B999999999-12-31",
                "/stretches?limit=0",
                "/stretches?limit=-1",
                "/stretches?limit=2147483648",
                "/stretches?limit=many",
                "/stretches?minMinutes=-5",
                "/stretches?cursor=garbage",
                "/stretches?cursor=%F0%9F%92%A9",
                "/aerobic?date=never"
            })
    void shouldAnswer400WhenAParameterMakesNoSense(String query) {
        assertProblem(caller.get(path + query), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"zone\":7}",
                "{\"zone\":\"Mars/Olympus\"}",
                "{\"zone\":\"UTC\"} trailing",
                "{\"zone\":\"UTC\",\"zone\":\"UTC\"}",
                "{\"zone\":\"UTC\",\"prompts\":{\"dailyBudget\":-1}}",
                "{\"zone\":\"UTC\",\"prompts\":{\"quietFrom\":\"25:00\"}}",
                "{\"zone\":\"UTC\",\"prompts\":[]}",
                "{\"zone\":\"UTC\",\"status\":\"gold\",\"tenant\":\"other\"}"
            })
    void shouldAnswer400WhenAProfileMakesNoSense(String body) {
        assertProblem(caller.put(path, body), 400);
    }

    @Test
    void shouldAnswer400WhenAPathHoldsControlCharacters() {
        assertThat(caller.get(path + "/days/%00").status()).isEqualTo(400); // refused before our own code sees it
        assertThat(caller.get(path + "%0d%0aX-Injected:1/stretches").status()).isBetween(400, 499);
    }

    @Test
    void shouldAnswer400WhenAProfileIsNestedTooDeep() {
        String nested = "[".repeat(2_000) + "]".repeat(2_000);

        assertProblem(caller.put(path, "{\"zone\":\"UTC\",\"x\":" + nested + "}"), 400);
    }

    @Test
    void shouldAnswer413WhenAProfileIsHuge() {
        Answer answer = caller.put(path, "{\"zone\":\"UTC\",\"name\":\"" + "y".repeat(4 << 20) + "\"}");

        assertThat(answer.status()).as(answer.header("content-type")).isEqualTo(413);
    }

    @Test
    void shouldAnswer412WhenAnothersChangeWouldBeLost() {
        assertProblem(caller.put(path, "{\"zone\":\"UTC\"}", "If-Match", "\"99\""), 412);
    }

    @Test
    void shouldAnswer428WhenAWholeProfileIsReplacedUnread() {
        assertProblem(caller.put(path, "{\"zone\":\"UTC\"}"), 428);
        assertThat(caller.get(path).json().path("name").asText()).isEqualTo("Test");
    }

    @Test
    void shouldAnswer405Or404Or415WhenThereIsNoSuchThing() {
        assertProblem(caller.send("POST", path, "{}"), 405);
        assertProblem(caller.send("PATCH", path, "{}"), 415);
        assertProblem(caller.get("/api/v1/nothing"), 404);
        assertProblem(caller.put(path, "zone: UTC", "Content-Type", "application/yaml"), 415);
    }

    @Test
    void shouldAnswer431WhenAHeaderHas9KiB() {
        assertThat(caller.put(path, "{\"zone\":\"UTC\"}", "X-Padding", "x".repeat(9 << 10))
                        .status())
                .isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"type\":\"pigeon\"}",
                "{\"type\":\"webhook\"}",
                "{\"type\":\"webhook\",\"url\":\"not a url\"}",
                "{\"type\":\"webhook\",\"url\":\"file:///etc/passwd\"}",
                "{\"type\":\"webhook\",\"url\":\"https://10.0.0.1/x\"}",
                "{\"type\":\"webhook\",\"url\":\"https://169.254.169.254/latest\"}",
                "{\"type\":\"webhook\",\"url\":\"https://[::ffff:10.0.0.1]/x\"}",
                "{\"type\":\"webhook\",\"url\":\"https://example.org/x\",\"secret\":\"short\"}",
                "{\"type\":\"web-push\",\"endpoint\":\"https://evil.example.org/x\",\"keys\":{\"p256dh\":\"AA\",\"auth\":\"AA\"}}"
            })
    void shouldAnswer400WhenAChannelMakesNoSense(String body) {
        Answer answer = system.notification()
                .as(system.tokens().token("person", person))
                .put("/api/v1/people/" + person + "/channels/one", body);

        assertProblem(answer, 400);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).as(answer.toString()).startsWith("application/problem+json");
    }
}
