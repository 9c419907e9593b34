package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.stream.CohortLog.Entry;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.PromptKind;

/** The replay of sessions finds each planted break of a rule, and none in a week that keeps the rules. */
class SessionReplayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    private final CohortLog log = new CohortLog();

    SessionReplayTest() {
        log.add(new Entry.Lives(at(MONDAY, LocalTime.MIN), "p", BERLIN));
        log.add(new Entry.Agreed(at(MONDAY, LocalTime.MIN), "p", MONDAY, MONDAY.plusWeeks(1)));
    }

    /** The person is asked for the sessions of Monday and Friday, and does the one of Wednesday. */
    @Test
    void shouldFindNothingInAWeekThatKeepsTheRules() {
        asked(MONDAY, FOUR);
        done(MONDAY.plusDays(2));
        asked(MONDAY.plusDays(4), FOUR);
        end();
        assertThat(SessionReplay.broken(log)).isEmpty();
    }

    @Test
    void shouldFindWhoIsAskedForWhatAWatchRecorded() {
        done(MONDAY);
        asked(MONDAY, FOUR);

        assertThat(SessionReplay.broken(log)).singleElement().asString().contains("was recorded");
    }

    @Test
    void shouldFindWhoIsAskedOnADayThatHasNone() {
        done(MONDAY);
        asked(MONDAY.plusDays(1), FOUR);

        assertThat(SessionReplay.broken(log)).singleElement().asString().contains("none of the day's");
    }

    @Test
    void shouldFindWhoIsAskedTooEarly() {
        asked(MONDAY, FOUR.minusMinutes(1));

        assertThat(SessionReplay.broken(log)).singleElement().asString().contains("before four");
    }

    @Test
    void shouldFindWhatLeftNoRecord() {
        asked(MONDAY, FOUR);
        done(MONDAY.plusDays(2));
        end();

        assertThat(SessionReplay.broken(log))
                .singleElement()
                .asString()
                .contains("nothing is on record of the session due on " + MONDAY.plusDays(4));
    }

    private void asked(LocalDate date, LocalTime time) {
        log.add(new Entry.Decided(
                at(date, time),
                "p",
                Decision.newBuilder().setKind(PromptKind.PROMPT_KIND_SESSION).build()));
    }

    private void done(LocalDate date) {
        Instant noon = at(date, LocalTime.NOON);
        log.add(new Entry.Recorded(noon.plusSeconds(1200), "p", noon));
    }

    private void end() {
        log.add(new Entry.Flare(at(MONDAY.plusWeeks(2), LocalTime.MIN), "p", true));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(BERLIN).toInstant();
    }
}
