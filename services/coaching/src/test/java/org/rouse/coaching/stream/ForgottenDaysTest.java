package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;

/** Days that the state of a person forgets leave the log too, by a tombstone for each key. */
class ForgottenDaysTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final int KEPT = 60;
    private static final String STILL_AND_UP = "s".repeat(25) + "mm";

    private final Rig rig = new Rig(TestSettings.with("topology.retain-days", Integer.toString(KEPT)), NOON);
    private final Map<String, byte @Nullable []> days = new LinkedHashMap<>();
    private final Map<String, byte @Nullable []> findings = new LinkedHashMap<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldClearTheLogOfADayOnceItIsOlderThanWhatIsKept() {
        live("ada", 0);
        live("ada", 1);

        pass(KEPT);
        assertThat(alive(days)).containsExactly("ada 2026-11-25", "ada 2026-11-26");
        assertThat(alive(findings)).contains(stretch("ada", 0), stretch("ada", 1), "ada ada|aerobic|2026-11-26");
        pass(KEPT + 1);
        assertThat(alive(days)).containsExactly("ada 2026-11-26");
        assertThat(alive(findings))
                .contains(stretch("ada", 1), "ada ada|aerobic|2026-11-26")
                .doesNotContain(stretch("ada", 0));
        pass(KEPT + 2);
        assertThat(alive(days)).isEmpty();
        assertThat(alive(findings)).doesNotContain(stretch("ada", 1), "ada ada|aerobic|2026-11-26");
    }

    /** The topology judges the week for two weeks after the last evidence. */
    @Test
    void shouldClearTheLogOfWeeksThatEndOnDaysOfWhichNothingIsKnown() {
        live("ada", 0);
        for (int day = 1; day <= 20; day++) {
            pass(day);
        }
        assertThat(alive(findings)).contains("ada ada|aerobic|2026-12-01");

        for (int day = KEPT; day <= KEPT + 20; day++) {
            pass(day);
        }

        assertThat(alive(findings)).isEmpty();
        assertThat(rig.movementKeys()).isOne(); // where known time ends
    }

    /** A device may send evidence of long ago when nothing newer is left. */
    @Test
    void shouldForgetWhatComesWhenAllElseIsForgotten() {
        live("ada", 0);
        for (int day = KEPT; day <= KEPT + 3; day++) {
            pass(day);
        }
        assertThat(alive(days)).isEmpty();

        rig.evidence(Minutes.backfill("ada", at(-1), STILL_AND_UP));
        compact();
        assertThat(alive(days)).containsExactly("ada 2026-11-24");
        pass(KEPT + 5);

        assertThat(alive(days)).isEmpty();
    }

    @Test
    void shouldKeepWhatIsOfOthers() {
        live("ada", 0);
        live("ada|b", 1);

        pass(KEPT + 1);

        assertThat(alive(days)).containsExactly("ada|b 2026-11-26");
    }

    /** Erasure removes the days that are still known; days forgotten before must be gone already. */
    @Test
    void shouldLeaveNothingOnTheLogWhenErasedAfterDaysWereForgotten() {
        live("ada", 0);
        live("ada", 3);
        pass(KEPT + 2);
        assertThat(alive(days)).isNotEmpty();

        rig.erase("ada");

        compact();
        assertThat(alive(days)).isEmpty();
        assertThat(alive(findings)).isEmpty();
    }

    /** However long the past of a person is, other people wait for a part of it only. */
    @Test
    void shouldForgetALongPastInParts() {
        for (int ago = 1; ago <= 200; ago += 20) {
            rig.evidence(Minutes.backfill("ada", NOON.minus(Duration.ofDays(ago)), STILL_AND_UP));
        }
        compact();
        assertThat(alive(days)).hasSize(10);

        pass(30);
        int afterOne = alive(days).size();
        for (int tick = 1; tick < 5; tick++) {
            rig.moveTo(at(30).plus(Duration.ofHours(1)).plusSeconds(tick));
        }
        compact();

        assertThat(afterOne).isBetween(3, 9);
        assertThat(alive(days)).containsExactly("ada 2026-11-04", "ada 2026-11-24");
    }

    private void live(String person, int day) {
        Instant from = at(day);
        rig.moveTo(from.plus(Duration.ofMinutes(STILL_AND_UP.length())));
        rig.evidence(Minutes.live(person, from, STILL_AND_UP));
    }

    /** Moves time to one hour after the evidence of that day. */
    private void pass(int day) {
        rig.moveTo(at(day).plus(Duration.ofHours(1)));
        compact();
    }

    private static Instant at(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    private static String stretch(String person, int day) {
        return person + ' ' + person + "|stretch|" + at(day).getEpochSecond() / 60;
    }

    /** Takes the last record of each key. */
    private void compact() {
        take(Topics.DAY, days);
        take(Topics.FINDING, findings);
    }

    private void take(Topic topic, Map<String, byte @Nullable []> into) {
        rig.read(topic)
                .forEach(entry -> into.put(new String(entry.key(), UTF_8).replace('\u001F', ' '), entry.value()));
    }

    private static List<String> alive(Map<String, byte @Nullable []> log) {
        return log.keySet().stream()
                .filter(key -> log.get(key) != null)
                .sorted()
                .toList();
    }
}
