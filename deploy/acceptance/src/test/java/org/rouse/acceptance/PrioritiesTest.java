package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.people.Stretch;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.Settlement;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;
import org.rouse.acceptance.wire.WebhookReceiver;

/** The order of sources decides how hard a person moved where two devices saw it, for the past too, and never whether they moved. */
@OnRunningSystem
class PrioritiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/devices/priorities";

    private static final int SITTING = 25;
    private static final int WALKING = 10;
    private static final int STROLL = 60; // steps a minute: light, which is upright
    private static final int BRISK = 110; // moderate

    private final RunningSystem system;
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final String person = "priorities-" + UUID.randomUUID();
    private final LocalDate date = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private final Instant start = date.atTime(9, 0).toInstant(ZoneOffset.UTC);

    PrioritiesTest(RunningSystem system) {
        this.system = system;
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void shouldDecideThePastAnewAndBackAgainWhenTheOrderIsChangedAndChangedBack() {
        system.enrol(person, receiver);
        Instant walk = start.plus(SITTING, ChronoUnit.MINUTES);
        Instant back = walk.plus(WALKING, ChronoUnit.MINUTES);
        system.sync(
                person,
                Upload.fromWatch()
                        .held("intensity", start, SITTING, 0)
                        .held("steps", walk, WALKING, STROLL)
                        .held("intensity", back, SITTING, 0));
        system.sync(person, Upload.from("phone-1", "phone").held("steps", walk, WALKING, BRISK));

        expectTrusted("[\"watch-1\",\"phone\"]", STROLL);
        List<Stretch> stretches = stretches();
        String day = day();
        SortedMap<String, String> bytes = bytes();
        assertThat(stretches).extracting(Stretch::minutes).containsExactly((long) SITTING, (long) SITTING);

        expectTrusted("[\"phone\",\"watch-1\"]", BRISK);
        assertThat(stretches()).as("moving is moving, whoever says how hard").isEqualTo(stretches);

        expectTrusted("[\"watch-1\",\"phone\"]", STROLL);
        assertThat(stretches()).isEqualTo(stretches);
        assertThat(day()).isEqualTo(day);
        assertThat(bytes()).isEqualTo(bytes);
        assertThat(receiver.of(person)).as("what was long ago prompts nobody").isEmpty();
    }

    @Test
    void shouldTakeTheSameIdsInUploadsAndInTheOrder() {
        String longest = "w".repeat(256);
        system.sync(person, Upload.from(longest, "wearable").held("steps", start, 1, STROLL));

        assertThat(put("[\"" + longest + "\"]").status()).isEqualTo(200);
        assertThat(put("[\"" + longest + "w\"]").status()).isEqualTo(400);

        assertThat(self().get(PATH).json().path("sources").get(0).asString()).isEqualTo(longest);
    }

    /** Sets the order, and waits until the walk is as hard as the first source reports. */
    private void expectTrusted(String sources, int steps) {
        Answer said = put(sources);
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
        assertThat(self().get(PATH).json().path("sources").toString()).isEqualTo(sources);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            var totals = reader().get(dayPath()).json().path("totals");
            assertThat(totals.path("UPRIGHT").asInt(0)).isEqualTo(steps == STROLL ? WALKING : 0);
            assertThat(totals.path("MODERATE").asInt(0)).isEqualTo(steps == BRISK ? WALKING : 0);
        });
    }

    private Answer put(String sources) {
        return self().put(
                        PATH,
                        "{\"sources\":" + sources + "}",
                        "If-Match",
                        self().get(PATH).header("ETag"));
    }

    private List<Stretch> stretches() {
        return Settlement.reach(system, Set.of(person)).getOrDefault(person, List.of());
    }

    private SortedMap<String, String> bytes() {
        SortedMap<String, String> bytes = new TreeMap<>();
        system.views()
                .bytes(person, date, date)
                .forEach((id, document) -> bytes.put(id, HexFormat.of().formatHex(document)));
        return bytes;
    }

    private String day() {
        return reader().get(dayPath()).json().toString();
    }

    private String dayPath() {
        return "/api/v1/people/" + person + "/days/" + date;
    }

    private Http self() {
        return system.ingest().as(system.tokens().token("person", person));
    }

    private Http reader() {
        return system.coaching().as(system.tokens().token("person", person));
    }
}
