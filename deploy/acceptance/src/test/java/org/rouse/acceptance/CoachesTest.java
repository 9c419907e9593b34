package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;
import org.rouse.acceptance.wire.WebhookReceiver;
import org.rouse.acceptance.wire.WebhookReceiver.Delivery;
import tools.jackson.databind.JsonNode;

/** Messages between people and their coaches through both services: an urgent case to the coach, a coach's words to the person. */
@OnRunningSystem
class CoachesTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final String person = "zyxquokka-" + UUID.randomUUID();
    private final String coach = "coach-" + UUID.randomUUID();

    CoachesTest(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void bringTogether() {
        assertMade(system.coaching()
                .as(system.admin())
                .put(
                        "/api/v1/people/" + person,
                        "{\"zone\":\"UTC\",\"name\":\"Zyxquokka\",\"coachIds\":[\"%s\"],\"prompts\":{\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\"}}"
                                .formatted(coach)));
        hook("person", person);
        hook("coach", coach);
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void shouldTellTheCoachOfAWarningSignWithinAMinuteAndNameNobody() {
        assertMade(as("person", person).post("/api/v1/people/" + person + "/red-flags", "{\"tier\":\"emergency\"}"));

        await().atMost(A_MINUTE).until(() -> !receiver.of(coach).isEmpty());
        Delivery alert = receiver.of(coach).getFirst();
        JsonNode data = alert.json().path("data");
        assertThat(data.path("kind").asString()).isEqualTo("case-alert");
        assertThat(alert.json().toString().toLowerCase(Locale.ROOT)).doesNotContain("zyxquokka");
        String words = data.path("title").asString()
                + data.path("body").asString()
                + data.path("why").path("sentence").asString();
        assertThat(words.toLowerCase(Locale.ROOT))
                .isNotBlank()
                .doesNotContain("flag", "emergency", "pain", "sign", "back");
    }

    @Test
    void shouldBringWhatTheCoachWroteToThePersonAndSayThatItArrived() {
        // Nothing is pushed before coaching has heard of the channel.
        await().pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(20))
                .until(() -> written().path("pushed").asBoolean());

        await().atMost(A_MINUTE).until(() -> !receiver.of(person).isEmpty());
        JsonNode data = receiver.of(person).getFirst().json().path("data");
        assertThat(data.path("kind").asString()).isEqualTo("message");
        assertThat(data.path("body").asString()).isEqualTo("How was the walk?");
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(as("coach", coach)
                                .get("/api/v1/people/" + person + "/messages")
                                .json()
                                .path("messages")
                                .path(0)
                                .path("state")
                                .asString())
                        .isEqualTo("accepted"));
    }

    private JsonNode written() {
        Answer written =
                as("coach", coach).post("/api/v1/people/" + person + "/messages", "{\"text\":\"How was the walk?\"}");
        assertMade(written);
        return written.json();
    }

    private void hook(String scope, String who) {
        assertMade(system.notification()
                .as(system.tokens().token(scope, who))
                .put(
                        "/api/v1/people/" + who + "/channels/hook",
                        "{\"type\":\"webhook\",\"url\":\"%s\"}".formatted(receiver.address(who))));
    }

    private Http as(String scope, String subject) {
        return system.coaching().as(system.tokens().token(scope, subject));
    }

    private static void assertMade(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
    }
}
