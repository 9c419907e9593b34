package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.fate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.checkin.ListDue;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.movement.time.ZoneHistory;

/** Decisions by the calendar: planned breaks, reviews, the safety list (DOMAIN sections 2 and 5). */
class CallsTest extends ByTheClock {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Wishes SUMMARIES =
            new Wishes(Wish.NOT_SAID, Wish.YES, Wish.NO, Wish.NO, Wish.NO, Optional.empty());

    @Test
    void shouldSumUpTheDayInTheEvening() {
        wishes(SUMMARIES);
        sits(MONDAY, "08:00", 60);
        moves(MONDAY, "09:00", 5);
        sits(MONDAY, "09:05", 500);
        until(MONDAY, "18:29");
        assertThat(made).isEmpty();

        until(MONDAY, "18:30");

        DecisionEvent.Decided summary = made.getFirst();
        assertThat(fate(summary)).isEqualTo("sent");
        assertThat(summary.at()).isEqualTo(at(MONDAY, "18:30"));
        assertThat(summary.facts()).isEqualTo(new Facts.Summary(1, 1, 560, 500, 1, Facts.Well.NOTHING));
        assertThat(summary.choice().activity()).isNotEmpty();
        assertThat(summary.study()).isEmpty();
    }

    /** 90 minutes before it is summed up the newest minute is known, or it is not. */
    @ParameterizedTest
    @CsvSource({"17:00, 18:30", "16:59, 08:30"})
    void shouldWaitForTheMorningWhereTheDayComesLate(String knownUntil, String toldAt) {
        wishes(SUMMARIES);
        long minutes =
                Duration.between(at(MONDAY, "10:00"), at(MONDAY, knownUntil)).toMinutes();
        sits(MONDAY, "10:00", (int) minutes);

        until(MONDAY.plusDays(1), "12:00");

        assertThat(made).singleElement().satisfies(one -> {
            assertThat(LocalTime.ofInstant(one.at(), BERLIN)).isEqualTo(toldAt);
            assertThat(one.point()).isEqualTo(new DecisionPoint.Routine(Matter.DAY_SUMMARY, MONDAY));
            assertThat(fate(one)).isEqualTo("sent");
        });
    }

    @ParameterizedTest
    @CsvSource({"239, no-data", "240, sent"})
    void shouldNotLookBackOnADayOfWhichTooLittleIsKnown(int minutes, String fate) {
        wishes(SUMMARIES);
        sits(MONDAY, "12:00", minutes);

        until(MONDAY.plusDays(1), "12:00");

        assertThat(made).extracting(Rehearsal::fate).containsExactly(fate);
    }

    @Test
    void shouldSumUpEachDayOnce() {
        wishes(SUMMARIES);
        for (int day = 0; day < 5; day++) {
            sits(MONDAY.plusDays(day), "10:00", 500);
        }

        until(MONDAY.plusDays(5), "07:00");

        assertThat(made)
                .extracting(DecisionEvent.Decided::day)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"NOT_SAID, 31, true", "NOT_SAID, 30, false", "YES, 1, true", "NO, 600, false"})
    void shouldSumUpForThoseWhoWantItAndThoseWhoseDevicesShowNothingLive(Wish wish, int everyMinutes, boolean told) {
        anna.know(known -> known.syncing(Duration.ofMinutes(everyMinutes)));
        wishes(new Wishes(Wish.NOT_SAID, wish, Wish.NO, Wish.NO, Wish.NO, Optional.empty()));
        sits(MONDAY, "10:00", 500);

        until(MONDAY, "19:00");

        assertThat(made.isEmpty()).isNotEqualTo(told);
    }

    /** It costs no budget, starts no cool-down, and leaving it unanswered has no effect. */
    @Test
    void shouldCostNothing() {
        wishes(SUMMARIES);
        sits(MONDAY, "10:00", 520);
        until(MONDAY, "18:31");

        assertThat(fate(anna.sits(20))).isEqualTo("sent");
        assertThat(anna.state.head().due())
                .noneMatch(item ->
                        item instanceof DueItem.TellOutcome tell && tell.point() instanceof DecisionPoint.Routine);
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, red-flag", "TODAY, red-flag", "DAYS, red-flag", "TELL_PROVIDER, sent"})
    void shouldBeSilentInTheHigherTiers(Tier tier, String fate) {
        anna.know(known -> known.flagged(new RedFlag(tier, "r", RedFlag.RaisedBy.PERSON, anna.now)));
        wishes(SUMMARIES);
        sits(MONDAY, "10:00", 500);

        until(MONDAY, "19:00");

        assertThat(made).extracting(Rehearsal::fate).containsExactly(fate);
    }

    @Test
    void shouldSumUpTheWeekThatIsOver() {
        anna.now = at(MONDAY, "09:00");
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.YES, Wish.NO, Wish.NO, Optional.empty()));
        for (int day = 0; day < 4; day++) {
            sits(MONDAY.plusDays(day), "10:00", 300 + 10 * day);
        }

        until(MONDAY.plusDays(7), "08:29");
        assertThat(made).isEmpty();
        until(MONDAY.plusDays(7), "08:30");

        assertThat(made).singleElement().satisfies(week -> {
            assertThat(week.point()).isEqualTo(new DecisionPoint.Routine(Matter.WEEK_SUMMARY, MONDAY));
            assertThat(week.facts()).isEqualTo(new Facts.Summary(7, 4, 315, 330, 0, Facts.Well.NOTHING));
        });
    }

    @Test
    void shouldTellAPlannedBreakAtItsTimeToSomebodyWithoutAnyDevice() {
        plan(List.of("10:30", "15:00"), EVERY_DAY);

        until(MONDAY, "10:29");
        assertThat(made).isEmpty();
        until(MONDAY, "23:00");

        assertThat(made)
                .extracting(one -> LocalTime.ofInstant(one.at(), BERLIN) + " " + fate(one))
                .containsExactly("10:30 sent", "15:00 sent");
        assertThat(made.getFirst().ruling())
                .isEqualTo(new Ruling.Send(at(MONDAY, "10:30").plus(Duration.ofMinutes(10))));
        assertThat(made).allMatch(one -> one.study().isEmpty());
        until(MONDAY.plusDays(1), "10:30");
        assertThat(made).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"30, seen-live", "31, sent"})
    void shouldPlanForWantOfADeviceThatShowsThemLive(int everyMinutes, String fate) {
        anna.know(known -> known.syncing(Duration.ofMinutes(everyMinutes)));
        plan(List.of("10:30"), EVERY_DAY);

        until(MONDAY, "11:00");

        assertThat(made).extracting(Rehearsal::fate).containsExactly(fate);
    }

    @Test
    void shouldKeepToTheirDaysAndHours() {
        plan(List.of("08:59", "09:00", "16:59", "17:00"), Set.of(DayOfWeek.TUESDAY));

        until(MONDAY.plusDays(3), "00:00");

        assertThat(made)
                .extracting(one -> one.day() + " " + LocalTime.ofInstant(one.at(), BERLIN))
                .containsExactly("2027-02-02 09:00", "2027-02-02 16:59");
    }

    @Test
    void shouldPlanNoBreakOnAHoliday() {
        anna.know(known -> known.holidays(new Holiday(MONDAY.plusDays(1), MONDAY.plusDays(2))));
        plan(List.of("10:30"), EVERY_DAY);

        until(MONDAY.plusDays(4), "00:00");

        assertThat(made).extracting(DecisionEvent.Decided::day).containsExactly(MONDAY, MONDAY.plusDays(3));
    }

    /** A holiday that is removed at noon leaves the afternoon's breaks to be planned; one that is added at noon ends them. */
    @Test
    void shouldPlanAnewWhenAHolidayIsSaidOrTakenBack() {
        anna.know(known -> known.holidays(new Holiday(MONDAY, MONDAY)));
        plan(List.of("10:30", "14:00"), EVERY_DAY);
        until(MONDAY, "12:00");
        anna.know(Known::holidays);
        anna.give(new Trigger.PersonChanged(false));
        until(MONDAY.plusDays(1), "12:00");
        anna.know(known -> known.holidays(new Holiday(MONDAY.plusDays(1), MONDAY.plusDays(1))));
        anna.give(new Trigger.PersonChanged(false));

        until(MONDAY.plusDays(2), "00:00");

        assertThat(made)
                .extracting(one -> one.day() + " " + LocalTime.ofInstant(one.at(), BERLIN))
                .containsExactly("2027-02-01 14:00", "2027-02-02 10:30");
    }

    @Test
    void shouldHeedEveryGate() {
        plan(List.of("10:00", "10:30", "12:00", "14:00"), EVERY_DAY);
        anna.know(known -> known.busy(new BusySpan(at(MONDAY, "12:00"), at(MONDAY, "12:30"))));
        moves(MONDAY, "13:45", 10);

        until(MONDAY, "16:00");

        assertThat(made).extracting(Rehearsal::fate).containsExactly("sent", "cool-down", "calendar-busy", "moved");
    }

    @Test
    void shouldSpendTheBudgetOfTheDay() {
        anna.know(known -> known.budget(2));
        plan(List.of("09:00", "11:00", "13:00"), EVERY_DAY);

        until(MONDAY, "16:00");

        assertThat(made).extracting(Rehearsal::fate).containsExactly("sent", "sent", "daily-budget");
    }

    /** On three of five days they sat at ten, on two at eleven. */
    @Test
    void shouldPlanWhereTheirOwnWeeksSayThatTheySit() {
        for (int day = 1; day <= 5; day++) {
            LocalDate date = MONDAY.minusDays(day);
            moves(date, "09:00", 480);
            sits(date, "10:00", day <= 3 ? 15 : 0);
            sits(date, "11:00", day <= 2 ? 15 : 0);
        }
        plan(List.of(), EVERY_DAY);

        until(MONDAY, "18:00");

        assertThat(made)
                .extracting(one -> LocalTime.ofInstant(one.at(), BERLIN))
                .containsExactly(LocalTime.of(10, 0));
        assertThat(made.getFirst().facts()).isEqualTo(new Facts.Plan(600, 60, false));
    }

    @Test
    void shouldPlanAnewWhenTheyWishOtherwise() {
        plan(List.of("10:30", "15:00"), EVERY_DAY);
        until(MONDAY, "11:00");
        plan(List.of("14:00"), EVERY_DAY);
        until(MONDAY, "14:30");
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.NO, Wish.NO, Wish.NO, Optional.empty()));

        until(MONDAY.plusDays(2), "00:00");

        assertThat(made)
                .extracting(one -> LocalTime.ofInstant(one.at(), BERLIN))
                .containsExactly(LocalTime.of(10, 30), LocalTime.of(14, 0));
    }

    /** The night of 28 March has no hour from two to three, that of 31 October has it twice. */
    @ParameterizedTest
    @CsvSource({"2027-03-27, 2027-03-28T16:30:00Z", "2027-10-30, 2027-10-31T17:30:00Z"})
    void shouldKeepToLocalTimeOverAChangeOfClocks(LocalDate before, Instant toldAt) {
        anna.now = before.atTime(7, 0).atZone(BERLIN).toInstant();
        wishes(SUMMARIES);
        sits(before, "10:00", 500);
        sits(before.plusDays(1), "10:00", 500);

        until(before.plusDays(1), "23:00");

        assertThat(made).extracting(DecisionEvent.Decided::at).hasSize(2).endsWith(toldAt);
    }

    @Test
    void shouldTellWhereThePersonIsNow() {
        wishes(SUMMARIES);
        anna.know(known -> known.zones(ZoneHistory.of(ZoneId.of("America/New_York"))));
        anna.give(new Trigger.PersonChanged(false));

        until(MONDAY.plusDays(1), "20:00");

        assertThat(made.getFirst().at())
                .isEqualTo(Instant.parse("2027-02-02T13:30:00Z")); // nothing was known in the evening
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, NOT_SAID, sent", "WEEKLY, NO, ''", "ENROLMENT, YES, ''"})
    void shouldRemindOfTheListWhenAWeekHasPassed(ListDue.Reason why, Wish wish, String fate) {
        anna.know(known -> known.listDue(why));
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.NO, wish, Wish.NO, Optional.empty()));

        until(MONDAY.plusDays(2), "12:00");

        assertThat(made)
                .extracting(one -> fate(one) + " " + LocalTime.ofInstant(one.at(), BERLIN))
                .containsExactlyElementsOf(fate.isEmpty() ? List.of() : List.of(fate + " 17:00"));
    }

    @Test
    void shouldForgetNothingOfWhatIsToCome() {
        plan(List.of("10:30"), EVERY_DAY);
        anna.know(known -> known.listDue(ListDue.Reason.WEEKLY));
        sits(MONDAY, "10:00", 20);
        until(MONDAY, "17:30");
        anna.give(anna.answered(made.getFirst(), Answer.SNOOZED));

        assertThat(HeadCodec.decode(HeadCodec.encode(anna.state.head()))).isEqualTo(anna.state.head());
        DecisionDay day = anna.state.history().on(MONDAY);
        assertThat(day.decisions()).isNotEmpty();
        assertThat(DayCodec.decode(MONDAY, DayCodec.encode(day))).isEqualTo(day);
    }

    @Test
    void shouldGoOnAfterAFault() {
        wishes(SUMMARIES);
        DueItem due = anna.state.head().due().stream()
                .filter(item -> item instanceof DueItem.Call(DecisionPoint.Routine(Matter matter, var _), var _)
                        && matter == Matter.DAY_SUMMARY)
                .findFirst()
                .orElseThrow();
        anna.now = due.at();

        anna.take(anna.decider.fault(anna.state, new Trigger.Due(due), anna.person, anna.now));

        assertThat(anna.state.head().due())
                .filteredOn(item -> item instanceof DueItem.Call(DecisionPoint.Routine(Matter matter, var _), var _)
                        && matter == Matter.DAY_SUMMARY)
                .isNotEmpty()
                .doesNotContain(due);
    }

    private void plan(List<String> at, Set<DayOfWeek> days) {
        wishes(new Wishes(
                Wish.NOT_SAID,
                Wish.NO,
                Wish.NO,
                Wish.NOT_SAID,
                Wish.NO,
                Optional.of(new PlannedBreaks(
                        at.stream().map(LocalTime::parse).toList(), Optional.empty(), Optional.empty(), days))));
    }

    /** A person who flies west within their day follows the clocks of their current zone, not of the zone where the day began. */
    @Test
    void shouldGoByTheClocksOfWhereThePersonIsNow() {
        PlannedBreaks plan =
                new PlannedBreaks(List.of(LocalTime.of(10, 0)), Optional.empty(), Optional.empty(), EVERY_DAY);
        wishes(new Wishes(Wish.NOT_SAID, Wish.YES, Wish.NO, Wish.NO, Wish.NO, Optional.of(plan)));
        sits(MONDAY, "09:00", 15 * 60);
        until(MONDAY, "09:00");

        ZoneId newYork = ZoneId.of("America/New_York"); // it is three in the morning of the same day there
        anna.know(known -> known.zones(new ZoneHistory(List.of(
                new ZoneHistory.ZoneInForce(Instant.MIN, BERLIN),
                new ZoneHistory.ZoneInForce(at(MONDAY, "09:00"), newYork)))));
        anna.give(new Trigger.PersonChanged(false));
        until(MONDAY.plusDays(1), "07:00");

        assertThat(made)
                .extracting(one -> LocalTime.ofInstant(one.at(), newYork))
                .containsExactly(LocalTime.of(10, 0), LocalTime.of(18, 30));
    }
}
