package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.StretchChange;
import org.rouse.coaching.views.StretchView;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.ZoneInForce;

/** The read API over views that are written directly. */
@ExtendWith(RunningService.InTests.class)
class ReviewTest {

    private final RunningService service;

    ReviewTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        Person hal = Person.newBuilder()
                .setPersonId("hal")
                .addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .setRevision(1)
                .build();
        service.context
                .getBean(People.class)
                .put(Map.of("hal", Optional.of(hal)))
                .block();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 1380", "2027-03-29, 1440", "2027-10-31, 1500"})
    void shouldShowAnUnknownDayInItsLocalLength(String date, int minutes) {
        get("/days/" + date)
                .jsonPath("$.totals.UNKNOWN")
                .isEqualTo(minutes)
                .jsonPath("$.strip.length()")
                .isEqualTo(1);
    }

    @Test
    void shouldAnswerNotModifiedWhenTheDayWasSeen() {
        String tag = String.valueOf(service.as("hal", "person")
                .get()
                .uri("/api/v1/people/hal/days/2026-11-01")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
        service.as("hal", "person")
                .get()
                .uri("/api/v1/people/hal/days/2026-11-01")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void shouldPageThroughAllStretchesOnce() {
        List<StretchChange> changes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            changes.add(stretch(minute("2026-11-10T08:00:00Z") + i * 600L, 20 + i));
        }
        service.context.getBean(Stretches.class).apply(changes).block();

        List<Integer> seen = new ArrayList<>();
        String next = "";
        do {
            String page = text("/stretches?from=2026-11-10&to=2026-11-13&limit=3" + next);
            seen.addAll(JsonPath.<List<Integer>>read(page, "$.stretches[*].minutes"));
            List<String> cursor = JsonPath.read(page, "$..next");
            next = cursor.isEmpty() || cursor.getFirst() == null ? "" : "&cursor=" + cursor.getFirst();
        } while (!next.isEmpty());

        assertThat(seen).containsExactly(20, 21, 22, 23, 24, 25, 26);
    }

    @ParameterizedTest
    @CsvSource({"9, 400", "10, 200", "20160, 200", "20161, 400"})
    void shouldTakeALeastLengthFromTheOneThatIsOnRecordForThePerson(int minMinutes, int status) {
        know("ivo", 10);

        service.as("ivo", "person")
                .get()
                .uri("/api/v1/people/ivo/stretches?minMinutes=" + minMinutes)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void shouldShowEveryStretchOnRecordWhenNoLeastLengthIsAskedFor() {
        know("ivy", 10);
        StretchChange brief = stretch("ivy", minute("2026-11-10T08:00:00Z"), 12);
        service.context.getBean(Stretches.class).apply(List.of(brief)).block();

        service.as("ivy", "person")
                .get()
                .uri("/api/v1/people/ivy/stretches?from=2026-11-10&to=2026-11-10")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stretches[0].minutes")
                .isEqualTo(12);
    }

    private void know(String id, int longStretchMinutes) {
        Person person = Person.newBuilder()
                .setPersonId(id)
                .setMovement(MovementSettings.newBuilder().setLongStretchMinutes(longStretchMinutes))
                .setRevision(1)
                .build();
        service.context
                .getBean(People.class)
                .put(Map.of(id, Optional.of(person)))
                .block();
    }

    @Test
    void shouldShowOnlyStretchesThatBeginWithinTheLocalDays() {
        long midnight = minute("2026-11-14T23:00:00Z"); // in Berlin
        service.context
                .getBean(Stretches.class)
                .apply(List.of(stretch(midnight - 1, 60), stretch(midnight + 100, 61), stretch(midnight + 1440, 62)))
                .block();

        get("/stretches?from=2026-11-15&to=2026-11-15")
                .jsonPath("$.stretches.length()")
                .isEqualTo(1)
                .jsonPath("$.stretches[0].start")
                .isEqualTo("2026-11-15T01:40:00+01:00");
        get("/stretches?from=2026-11-15&to=2026-11-15&minMinutes=62")
                .jsonPath("$.stretches.length()")
                .isEqualTo(0);
    }

    @Test
    void shouldGiveTheNumbersOfTheExampleOnThursdayEvening() {
        // DOMAIN section 3: target 150, Thursday evening, earned 60: pace gap 25.7, deficit 90, 30 a day over 3 days.
        List<DayView> days = new ArrayList<>();
        for (int day = 16; day <= 19; day++) {
            days.add(DayView.newBuilder()
                    .setPersonId("hal")
                    .setLocalDate("2026-11-" + day)
                    .setZone("Europe/Berlin")
                    .setKnownAwakeMinutes(700)
                    .setAerobic(AerobicMinutes.newBuilder().setModerateLowImpact(15))
                    .build());
        }
        service.context.getBean(Days.class).put(days).block();

        get("/aerobic?date=2026-11-19")
                .jsonPath("$.isoWeek")
                .isEqualTo("2026-W47")
                .jsonPath("$.earnedWeek")
                .isEqualTo(60)
                .jsonPath("$.paceGap")
                .isEqualTo(25.71)
                .jsonPath("$.deficit")
                .isEqualTo(90)
                .jsonPath("$.perDay")
                .isEqualTo(30)
                .jsonPath("$.daysLeft")
                .isEqualTo(3)
                .jsonPath("$.verdict")
                .isEqualTo("BEHIND");
    }

    private org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec get(String path) {
        return service.as("hal", "person")
                .get()
                .uri("/api/v1/people/hal" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private String text(String path) {
        return String.valueOf(service.as("hal", "person")
                .get()
                .uri("/api/v1/people/hal" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static StretchChange stretch(long first, int minutes) {
        return stretch("hal", first, minutes);
    }

    private static StretchChange stretch(String person, long first, int minutes) {
        return new StretchChange(
                person, new StretchView(first, first + minutes - 1, 0, 0, 0, StretchEnd.STRETCH_END_BREAK), false);
    }

    private static long minute(String instant) {
        return Instant.parse(instant).getEpochSecond() / 60;
    }
}
