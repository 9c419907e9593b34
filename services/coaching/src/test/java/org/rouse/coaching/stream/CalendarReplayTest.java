package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.stream.CohortLog.Entry;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Nowcast;
import org.rouse.contracts.v1.PlannedBreakFacts;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Send;
import org.rouse.contracts.v1.StudyDraw;
import org.rouse.contracts.v1.SummaryFacts;
import org.rouse.contracts.v1.Withhold;

/** The replay of the calendar finds each planted break of a rule, and none in a day that keeps the rules. */
class CalendarReplayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TUESDAY = LocalDate.of(2027, 2, 2);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String TOO_LITTLE = "of a day of which too little is known";
    private static final String NOT_LIVE = "held back as seen live, and told every 60 minutes";

    private final CohortLog log = new CohortLog();

    CalendarReplayTest() {
        log.add(new Entry.Lives(at(TUESDAY, LocalTime.MIN), "p", BERLIN));
        log.add(new Entry.Wishes(at(TUESDAY, LocalTime.MIN), "p", true, List.of(TEN), true));
    }

    @Test
    void shouldFindNothingInADayThatKeepsTheRules() {
        hourly(TUESDAY, 10);
        log.add(planned(TUESDAY, TEN, one -> {}));
        hourly(TUESDAY, 11, 18);
        log.add(summary(TUESDAY, TUESDAY, LocalTime.of(18, 35), 660, one -> {}));

        assertThat(CalendarReplay.broken(log)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "09:59, 600, at another time than it was planned for",
        "10:10, 600, at another time than it was planned for",
        "11:00, 660, a break that nobody planned",
        "17:00, 1020, a break that nobody planned"
    })
    void shouldFindABreakAtAnotherTime(LocalTime at, int minuteOfDay, String what) {
        hourly(TUESDAY, at.getHour());
        log.add(planned(
                TUESDAY,
                at,
                one -> one.setPlannedBreak(PlannedBreakFacts.newBuilder().setMinuteOfDay(minuteOfDay))
                        .setFindingId("p|planned-break|" + TUESDAY + "|" + minuteOfDay)));

        assertThat(CalendarReplay.broken(log)).singleElement().asString().contains(what);
    }

    @Test
    void shouldFindABreakOnADayOff() {
        LocalDate sunday = TUESDAY.minusDays(2);
        log.add(planned(sunday, TEN, one -> {}));

        assertThat(CalendarReplay.broken(log)).singleElement().asString().contains("a break that nobody planned");
    }

    @Test
    void shouldFindABreakWhereTheirWeeksDoNotSayThatTheySit() {
        log.add(new Entry.Wishes(at(TUESDAY, LocalTime.MIN), "p", true, List.of(), false));
        hourly(TUESDAY, 10);
        log.add(planned(TUESDAY, TEN, one -> {}));

        assertThat(CalendarReplay.broken(log)).singleElement().asString().contains("their own weeks");
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void shouldFindABreakOfSomebodyWhoIsSeenLive(int every, boolean broken) {
        for (int i = 0; i < 6; i++) {
            tell(at(TUESDAY, TEN).minusSeconds(60L * every * (5 - i)), "s".repeat(every));
        }
        log.add(planned(TUESDAY, TEN, one -> {}));

        assertThat(CalendarReplay.broken(log)).hasSize(broken ? 1 : 0).allMatch(one -> one.contains("shows them live"));
    }

    /** A report at night says nothing about reports by day. */
    @Test
    void shouldFindABreakHeldBackAsSeenLiveThatIsNot() {
        hourly(TUESDAY.minusDays(1), 10, 19);
        for (int quarter = 1; quarter <= 44; quarter++) {
            tell(at(TUESDAY.minusDays(1), LocalTime.of(20, 0)).plusSeconds(900 * quarter), "s".repeat(15));
        }
        log.add(planned(
                TUESDAY, TEN, one -> one.setWithhold(Withhold.newBuilder().setReason("seen-live"))));

        assertThat(CalendarReplay.broken(log)).singleElement().asString().contains(NOT_LIVE);
    }

    @Test
    void shouldFindABreakOfSomebodyWhoHasJustMoved() {
        hourly(TUESDAY, 9);
        tell(at(TUESDAY, TEN), "s".repeat(58) + "mm");
        log.add(planned(TUESDAY, TEN, one -> {}));

        assertThat(CalendarReplay.broken(log)).singleElement().asString().contains("just moved");
    }

    @Test
    void shouldFindALotAndAGuess() {
        hourly(TUESDAY, 10);
        log.add(planned(
                TUESDAY,
                TEN,
                one -> one.setStudy(StudyDraw.getDefaultInstance()).setNowcast(Nowcast.getDefaultInstance())));

        assertThat(CalendarReplay.broken(log))
                .hasSize(2)
                .anyMatch(one -> one.contains("lot"))
                .anyMatch(one -> one.contains("likely"));
    }

    @Test
    void shouldFindWhatComesTwice() {
        hourly(TUESDAY, 18);
        log.add(summary(TUESDAY, TUESDAY, LocalTime.of(18, 30), 660, one -> {}));
        log.add(summary(TUESDAY, TUESDAY, LocalTime.of(18, 40), 660, one -> {}));

        assertThat(CalendarReplay.broken(log)).singleElement().asString().contains("a second time");
    }

    @ParameterizedTest
    @CsvSource({
        "18:29, 0, 660, of 2027-02-02 at another time than its own",
        "18:50, 0, 660, of 2027-02-02 at another time than its own",
        "08:35, 1, 660, 'in the morning, and the day was known by the evening'",
        "18:35, 0, 659, of 660 minutes"
    })
    void shouldFindASummaryOfAnotherTimeOrOtherFigures(LocalTime at, int daysLater, int sat, String what) {
        hourly(TUESDAY, 18);
        log.add(summary(TUESDAY, TUESDAY.plusDays(daysLater), at, sat, one -> {}));

        assertThat(CalendarReplay.broken(log)).anyMatch(one -> one.contains(what));
    }

    @ParameterizedTest
    @CsvSource({"239, true", "240, false"})
    void shouldFindASummaryOfADayOfWhichTooLittleIsKnown(int minutes, boolean broken) {
        tell(at(TUESDAY, LocalTime.of(18, 0)), "s".repeat(minutes));
        log.add(summary(TUESDAY, TUESDAY, LocalTime.of(18, 35), minutes, one -> {}));

        assertThat(CalendarReplay.broken(log).stream().anyMatch(one -> one.contains(TOO_LITTLE)))
                .isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"17:05, false", "17:04, true"})
    void shouldFindASummaryInTheEveningOfADayThatCameLate(LocalTime until, boolean broken) {
        tell(at(TUESDAY, until), "s".repeat(300));
        log.add(summary(TUESDAY, TUESDAY, LocalTime.of(18, 35), 300, one -> {}));

        assertThat(CalendarReplay.broken(log)).hasSize(broken ? 1 : 0).allMatch(one -> one.contains("came late"));
    }

    @Test
    void shouldFindASummaryForSomebodyWhoDidNotAskAndIsSeenLive() {
        log.add(new Entry.Wishes(at(TUESDAY, LocalTime.MIN), "p", false, List.of(), false));
        for (int minute = 0; minute < 60; minute += 10) {
            tell(at(TUESDAY, LocalTime.of(17, minute)), "s".repeat(60));
        }
        log.add(summary(TUESDAY, TUESDAY, LocalTime.of(18, 35), 110, one -> {}));

        assertThat(CalendarReplay.broken(log)).anyMatch(one -> one.contains("did not ask"));
    }

    @Test
    void shouldFindAnIdeaForTomorrowInAFlare() {
        hourly(TUESDAY, 18);
        log.add(new Entry.Flare(at(TUESDAY, TEN), "p", false));
        log.add(summary(TUESDAY, TUESDAY, LocalTime.of(18, 35), 660, one -> one.setSuggestedActivity("walking")));

        assertThat(CalendarReplay.broken(log)).singleElement().asString().contains("in a flare");
    }

    @Test
    void shouldFindWhatLeftNoRecord() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        log.add(new Entry.Lives(at(wednesday.plusDays(2), TEN), "p", BERLIN));

        assertThat(CalendarReplay.broken(log))
                .containsExactlyInAnyOrder(
                        "p: nothing is on record of the break planned for " + wednesday + " 10:00",
                        "p: nothing is on record of the summary of " + wednesday);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return LocalDateTime.of(date, time).atZone(BERLIN).toInstant();
    }

    /** The person sits from seven on, and their phone reports each hour up to this one. */
    private void hourly(LocalDate date, int last) {
        hourly(date, 8, last);
    }

    private void hourly(LocalDate date, int first, int last) {
        for (int hour = first; hour <= last; hour++) {
            tell(at(date, LocalTime.of(hour, 0)), "s".repeat(60));
        }
    }

    private void tell(Instant at, String minutes) {
        log.add(new Entry.Told(at, "p", at.getEpochSecond() / 60 - minutes.length(), minutes));
    }

    private static Entry planned(LocalDate date, LocalTime time, Consumer<Decision.Builder> change) {
        Decision.Builder decision = Decision.newBuilder()
                .setKind(PromptKind.PROMPT_KIND_PLANNED_BREAK)
                .setRule("planned-break/1")
                .setFindingId("p|planned-break|" + date + "|600")
                .setSend(Send.getDefaultInstance())
                .setPlannedBreak(PlannedBreakFacts.newBuilder().setMinuteOfDay(600));
        change.accept(decision);
        return new Entry.Decided(at(date, time), "p", decision.build());
    }

    private static Entry summary(
            LocalDate about, LocalDate on, LocalTime time, int sat, Consumer<Decision.Builder> change) {
        Decision.Builder decision = Decision.newBuilder()
                .setKind(PromptKind.PROMPT_KIND_SUMMARY)
                .setRule("daily-summary/1")
                .setFindingId("p|daily-summary|" + about)
                .setSend(Send.getDefaultInstance())
                .setSummary(SummaryFacts.newBuilder()
                        .setDays(1)
                        .setDaysKnown(1)
                        .setSatMinutes(sat)
                        .setLongestMinutes(sat));
        change.accept(decision);
        return new Entry.Decided(at(on, time), "p", decision.build());
    }
}
