package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import tools.jackson.databind.JsonNode;

/** Late evidence joins, splits, lengthens and retracts stretches, and a reader of the API sees it. */
@OnRunningSystem
class LateEvidenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;

    LateEvidenceTest(RunningSystem system) {
        this.system = system;
    }

    /** Minutes after the start of the story, both inclusive. */
    record Seen(long from, long to, String reason) {}

    @ParameterizedTest
    @ValueSource(strings = {"PT11H", "P3D"})
    void shouldReviseStretchesWhenEvidenceComesLate(Duration late) {
        String person = "late-" + UUID.randomUUID();
        Instant start = Instant.now().minus(late).minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        system.enrol(person);

        sit(person, start, 0, 30);
        sit(person, start, 40, 30);
        expect(person, start, new Seen(0, 29, "no_data"), new Seen(40, 69, "no_data"));

        sit(person, start, 30, 10); // the gap is filled: joined
        expect(person, start, new Seen(0, 69, "no_data"));

        Instant walk = start.plus(Duration.ofMinutes(20));
        system.sync(person, Upload.from("phone", "phone").held("steps", walk, 2, 80)); // another device: split
        expect(person, start, new Seen(0, 19, "break"), new Seen(22, 69, "no_data"));

        sit(person, start, 70, 15); // lengthened
        expect(person, start, new Seen(0, 19, "break"), new Seen(22, 84, "no_data"));

        move(person, start, 85, 3); // ended
        expect(person, start, new Seen(0, 19, "break"), new Seen(22, 84, "break"));

        move(person, start, 10, 3); // corrected by the watch itself: the first half is no longer long
        expect(person, start, new Seen(22, 84, "break"));

        system.sync(person, Upload.fromWatch().delete("intensity", start, start.plus(Duration.ofHours(2))));
        expect(person, start); // taken back
        assertThat(day(person, start).path("totals").path("SEDENTARY").asInt(0)).isZero();
    }

    private void sit(String person, Instant start, int from, int minutes) {
        system.sync(person, Upload.fromWatch().held("intensity", start.plus(Duration.ofMinutes(from)), minutes, 0));
    }

    private void move(String person, Instant start, int from, int minutes) {
        system.sync(person, Upload.fromWatch().held("intensity", start.plus(Duration.ofMinutes(from)), minutes, 1));
    }

    private void expect(String person, Instant start, Seen... stretches) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(stretches(person, start)).containsExactly(stretches));
    }

    private List<Seen> stretches(String person, Instant start) {
        LocalDate date = date(start);
        Answer answer = reader(person)
                .get("/api/v1/people/%s/stretches?from=%s&to=%s"
                        .formatted(person, date.minusDays(1), date.plusDays(2)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<Seen> seen = new ArrayList<>();
        for (JsonNode entry : answer.json().path("stretches")) {
            seen.add(new Seen(
                    after(start, entry, "start"),
                    after(start, entry, "end"),
                    entry.path("reason").asString()));
        }
        return seen;
    }

    private JsonNode day(String person, Instant start) {
        return reader(person)
                .get("/api/v1/people/" + person + "/days/" + date(start))
                .json();
    }

    private org.rouse.acceptance.wire.Http reader(String person) {
        return system.coaching().as(system.tokens().token("person", person));
    }

    private static LocalDate date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static long after(Instant start, JsonNode entry, String name) {
        Instant at = OffsetDateTime.parse(entry.path(name).asString()).toInstant();
        return ChronoUnit.MINUTES.between(start, at);
    }
}
