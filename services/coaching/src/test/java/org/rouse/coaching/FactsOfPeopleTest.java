package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.checkin.CheckInRules;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.PainAtExercise;
import org.rouse.coaching.checkin.Report;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.Lots;
import org.rouse.coaching.decision.PersonFacts;
import org.rouse.coaching.decision.choice.Mobility;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.decision.eligibility.QuietHours;
import org.rouse.contracts.v1.BusySpan.Builder;
import org.rouse.contracts.v1.CalendarReading;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.GivenCalendar;
import org.rouse.contracts.v1.Holiday;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.OffReason;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PlannedBreaks;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.WorkingTime;
import org.rouse.contracts.v1.ZoneInForce;

class FactsOfPeopleTest {

    private CheckInState reported = CheckInState.EMPTY;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final FactsOfPeople facts = new FactsOfPeople(TestSettings.with());

    @Test
    void shouldTakeTheDeploymentsLimitsWhereThePersonHasNone() {
        PersonFacts known = of(Person.getDefaultInstance());

        assertThat(known.everyMinutes()).isEqualTo(20);
        assertThat(known.quietHours()).isEqualTo(new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)));
        assertThat(known.coolDown()).isEqualTo(Duration.ofMinutes(40));
        assertThat(known.dismissalCoolDown()).isEqualTo(Duration.ofMinutes(60));
        assertThat(known.dailyBudget()).isEqualTo(6);
        assertThat(known.doNotDisturbUntil()).isEmpty();
        assertThat(known.clearance()).isFalse();
        assertThat(known.redFlag()).isEmpty();
        assertThat(known.mobility()).isEqualTo(Mobility.WALKS);
        assertThat(known.zones().zoneAt(Instant.EPOCH)).isEqualTo(ZoneId.of("UTC"));
    }

    /** The day of the review begins in the person's zone, and is at most a year after the examination. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, '', 2027-02-28T14:59:59Z, true",
        "2026-03-01, '', 2027-02-28T15:00:00Z, false",
        "2026-03-01, 2026-06-01, 2026-05-31T14:59:59Z, true",
        "2026-03-01, 2026-06-01, 2026-05-31T15:00:00Z, false",
        "2026-03-01, 2029-01-01, 2027-02-28T15:00:00Z, false"
    })
    void shouldHoldAClearanceUntilTheDayOfItsReview(String date, String reviewBy, Instant at, boolean holds) {
        now = at;
        Person person = Person.newBuilder()
                .setClearance(Clearance.CLEARANCE_GIVEN)
                .setExamination(Examination.newBuilder().setDate(date).setReviewBy(reviewBy))
                .addZones(ZoneInForce.newBuilder().setZone("Asia/Tokyo"))
                .build();

        assertThat(of(person).clearance()).isEqualTo(holds);
    }

    /** Absent settings of planned breaks follow the person's working times, and absent working times the deployment's. */
    @ParameterizedTest
    @CsvSource({
        "0, , 0, , MONDAY-FRIDAY, ",
        "3, 480, 0, , MONDAY-TUESDAY, 08:00",
        "3, 480, 112, 600, FRIDAY-SUNDAY, 10:00"
    })
    void shouldPlanBreaksForWhenThePersonWorks(
            int workDays,
            @Nullable Integer workFrom,
            int days,
            @Nullable Integer from,
            String expected,
            @Nullable String begin) {
        WorkingTime.Builder work = WorkingTime.newBuilder()
                .setDays(workDays)
                .addHolidays(Holiday.newBuilder().setFirst("2026-12-24").setLast("2027-01-02"));
        PlannedBreaks.Builder breaks = PlannedBreaks.newBuilder().setDays(days);
        Optional.ofNullable(workFrom)
                .ifPresent(minute -> work.setFromMinute(minute).setToMinute(minute + 60));
        Optional.ofNullable(from)
                .ifPresent(minute -> breaks.setFromMinute(minute).setToMinute(minute + 60));

        PersonFacts known = of(Person.newBuilder()
                .setWork(work)
                .setPrompts(PromptSettings.newBuilder().setPlannedBreaks(breaks))
                .build());

        var planned = known.wishes().plannedBreaks().orElseThrow();
        String[] ends = expected.split("-", -1);
        assertThat(planned.days()).isEqualTo(EnumSet.range(DayOfWeek.valueOf(ends[0]), DayOfWeek.valueOf(ends[1])));
        assertThat(planned.workFrom()).isEqualTo(Optional.ofNullable(begin).map(LocalTime::parse));
        assertThat(planned.workTo())
                .isEqualTo(Optional.ofNullable(begin).map(LocalTime::parse).map(time -> time.plusHours(1)));
        assertThat(known.holidays())
                .containsExactly(new org.rouse.coaching.decision.Holiday(
                        LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-02")));
    }

    /** Past busy times are left out, and future ones count whether they come from the person or from their calendar. */
    @Test
    void shouldKnowWhenThePersonIsTaken() {
        Builder told = org.rouse.contracts.v1.BusySpan.newBuilder()
                .setFromMs(now.toEpochMilli())
                .setToMs(now.toEpochMilli() + 1);
        Builder over = told.clone().setFromMs(0).setToMs(now.toEpochMilli());
        Builder read = told.clone().setToMs(now.toEpochMilli() + 2);

        PersonFacts known = of(Person.newBuilder()
                .setPrompts(PromptSettings.newBuilder().addBusy(over).addBusy(told))
                .setCalendar(GivenCalendar.newBuilder()
                        .setReading(CalendarReading.newBuilder().addBusy(over).addBusy(read)))
                .build());

        assertThat(known.busy())
                .containsExactly(new BusySpan(now, now.plusMillis(1)), new BusySpan(now, now.plusMillis(2)));
    }

    @Test
    void shouldTakeThePersonsOwn() {
        Builder busy = org.rouse.contracts.v1.BusySpan.newBuilder().setFromMs(1).setToMs(now.toEpochMilli() + 1);
        PersonFacts known = of(Person.newBuilder()
                .setClearance(Clearance.CLEARANCE_GIVEN)
                .setMovement(MovementSettings.newBuilder().setLongStretchMinutes(30))
                .setMobility(org.rouse.contracts.v1.Mobility.MOBILITY_SEATED)
                .addAggravatingActivities("rowing")
                .addZones(ZoneInForce.newBuilder().setZone("Europe/Berlin"))
                .setEnrolledAtMs(9)
                .setPrompts(PromptSettings.newBuilder()
                        .setHoldOut(false)
                        .setQuietFromMinute(0)
                        .setQuietToMinute(1439)
                        .setCoolDownMinutes(5)
                        .setDismissalCoolDownMinutes(7)
                        .setDailyBudget(0)
                        .setDoNotDisturbUntilMs(3)
                        .addBusy(busy))
                .build());

        assertThat(known.everyMinutes()).isEqualTo(30);
        assertThat(known.quietHours()).isEqualTo(new QuietHours(LocalTime.MIDNIGHT, LocalTime.of(23, 59)));
        assertThat(known.coolDown()).isEqualTo(Duration.ofMinutes(5));
        assertThat(known.dismissalCoolDown()).isEqualTo(Duration.ofMinutes(7));
        assertThat(known.dailyBudget()).isZero();
        assertThat(known.laterBudget()).isEmpty();
        assertThat(of(Person.getDefaultInstance()).laterBudget()).hasValue(4);
        assertThat(known.doNotDisturbUntil()).contains(Instant.ofEpochMilli(3));
        assertThat(known.busy()).containsExactly(new BusySpan(Instant.ofEpochMilli(1), now.plusMillis(1)));
        assertThat(known.clearance()).isTrue();
        assertThat(known.mobility()).isEqualTo(Mobility.SEATED);
        assertThat(known.aggravating()).containsExactly("rowing");
        assertThat(known.stars()).isEmpty();
        assertThat(known.zones().zoneAt(Instant.EPOCH)).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(known.lots()).isEqualTo(new Lots(Optional.of(Instant.ofEpochMilli(9)), false));
        assertThat(of(Person.getDefaultInstance()).lots()).isEqualTo(new Lots(Optional.empty(), true));
    }

    /** An unknown tier is treated like a sign that has to be seen today. */
    @ParameterizedTest
    @CsvSource({"1, EMERGENCY", "2, TODAY", "3, DAYS", "4, TELL_PROVIDER", "0, TODAY", "9, TODAY"})
    void shouldReadTheFlagThatStands(int tier, Tier expected) {
        RedFlag flag = RedFlag.newBuilder()
                .setTierValue(tier)
                .setRaisingId("r-1")
                .setRaisedBy(RaisedBy.RAISED_BY_PERSON)
                .setRaisedAtMs(5)
                .build();

        assertThat(of(Person.newBuilder().setFlag(flag).build()).redFlag())
                .contains(new org.rouse.coaching.decision.RedFlag(
                        expected, "r-1", org.rouse.coaching.decision.RedFlag.RaisedBy.PERSON, Instant.ofEpochMilli(5)));
    }

    @Test
    void shouldHeedAFlagWithoutARecordOfItsRaising() {
        Person bare = Person.newBuilder().setRedFlag(true).setChangedAtMs(5).build();
        Person unnamed = Person.newBuilder()
                .setFlag(RedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_DAYS))
                .build();

        assertThat(of(bare).redFlag().map(org.rouse.coaching.decision.RedFlag::tier))
                .contains(Tier.TODAY);
        assertThat(of(bare).redFlag().map(org.rouse.coaching.decision.RedFlag::raisingId))
                .isEqualTo(of(unnamed).redFlag().map(org.rouse.coaching.decision.RedFlag::raisingId))
                .isNotEqualTo(Optional.of(""));
    }

    @Test
    void shouldReachWhoeverHasAChannelThatIsOn() {
        Channel on = Channel.newBuilder().setId("a").build();
        Channel off = Channel.newBuilder()
                .setId("b")
                .setOff(ChannelOff.newBuilder().setReason(OffReason.OFF_REASON_PAUSED))
                .build();

        assertThat(FactsOfPeople.isReachable(Channels.getDefaultInstance())).isFalse();
        assertThat(FactsOfPeople.isReachable(
                        Channels.newBuilder().addChannels(off).build()))
                .isFalse();
        assertThat(FactsOfPeople.isReachable(
                        Channels.newBuilder().addChannels(off).addChannels(on).build()))
                .isTrue();
    }

    @Test
    void shouldTakeOverWhatThePersonReported() {
        reported = hear(new Report.Rated("rowing", 5, Optional.empty(), Optional.of(true)));
        reported = hear(new Report.Rated("swimming", 4, Optional.empty(), Optional.empty()));
        reported = hear(new Report.State(OptionalInt.of(3), Optional.of(true), false, Set.of()));
        for (String activity : List.of("cycling", "walking")) { // pain of 5: the easier form
            reported = hear(new Report.Exercised(new ExerciseSession(
                    0,
                    activity,
                    Instant.EPOCH,
                    20,
                    OptionalInt.empty(),
                    OptionalInt.of(5),
                    OptionalInt.empty(),
                    false,
                    Set.of(),
                    PainAtExercise.Next.GO_ON)));
        }

        PersonFacts known =
                of(Person.newBuilder().addAggravatingActivities("stretching").build());

        assertThat(known.aggravating()).containsExactlyInAnyOrder("stretching", "rowing", "cycling");
        assertThat(known.stars()).isEqualTo(Map.of("rowing", 5, "swimming", 4));
        assertThat(known.flare().began()).contains(Instant.EPOCH);
    }

    /** From a profile and from a clearance alike; whatever is suggested leaves out what a condition leaves nothing of. */
    @Test
    void shouldLeaveOutWhatConditionsAreAgainst() {
        assertThat(of(Person.newBuilder()
                                .addAggravatingActivities("poor-balance")
                                .build())
                        .aggravating())
                .contains("stair-climbing", "elliptical")
                .doesNotContain("walking", "cycling", "stretching");
        assertThat(of(Person.newBuilder()
                                .setExamination(org.rouse.contracts.v1.Examination.newBuilder()
                                        .addAvoid("cannot-swim")
                                        .addAvoid("stairs"))
                                .build())
                        .aggravating())
                .contains("swimming", "water-exercise", "stair-climbing")
                .doesNotContain("walking", "cycling");
    }

    private CheckInState hear(Report report) {
        return CheckInRules.hear(reported, report, Instant.EPOCH, ZoneOffset.UTC, Optional.empty(), Instant.EPOCH)
                .state();
    }

    private PersonFacts of(Person person) {
        return facts.of(person, false, reported, Optional.empty(), Optional.empty(), now);
    }
}
