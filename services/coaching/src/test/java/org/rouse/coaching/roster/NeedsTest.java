package org.rouse.coaching.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.TestSettings;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.summary.DayFigures;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.KeptStretches;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.AerobicPlan;
import org.rouse.contracts.v1.AgreedPlan;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanApproval;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanPhase;
import org.rouse.contracts.v1.RampStep;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.WeekTarget;

class NeedsTest {

    private static final CoachingSettings SETTINGS = TestSettings.with();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long TODAY = 20_779;

    @Test
    void shouldFindNoNeedWhereAllIsWell() {
        assertThat(rules(well())).containsExactly("fine");
    }

    @ParameterizedTest
    @CsvSource({
        "RED_FLAG_TIER_EMERGENCY, red-flag.emergency, URGENT_FLAG",
        "RED_FLAG_TIER_TODAY, red-flag.today, URGENT_FLAG",
        "RED_FLAG_TIER_DAYS, red-flag.days, URGENT_FLAG",
        "RED_FLAG_TIER_UNSPECIFIED, red-flag.today, URGENT_FLAG",
        "RED_FLAG_TIER_TELL_PROVIDER, red-flag.tell-provider, FLAG",
    })
    void shouldPutFlagsFirstWithEveryOtherReasonBehind(RedFlagTier tier, String rule, NeedGroup group) {
        Person flagged = person().setFlag(RedFlag.newBuilder().setTier(tier))
                .clearClearance()
                .build();

        List<Reason> reasons = reasons(summary(flagged, KeptDays.NONE, KeptStretches.NONE, 0));

        assertThat(reasons.getFirst().group()).isEqualTo(group);
        assertThat(reasons)
                .extracting(Reason::rule)
                .containsExactly(rule, "clearance.none", "data.never", "channel.none");
    }

    @Test
    void shouldTellAVoidClearanceFromNone() {
        Person voided = person().clearClearance()
                .setClearanceVoidSinceMs(NOON.toEpochMilli() - 1)
                .build();

        assertThat(rules(summary(voided, week(1440, 500, 30), KeptStretches.NONE, 1)))
                .containsExactly("clearance.void");
    }

    @ParameterizedTest
    @CsvSource({"1, fine", "0, clearance.review-due", "-1, clearance.review-due"})
    void shouldCallAClearancePendingFromTheDayItsReviewIsDue(int daysAhead, String rule) {
        Person reviewed = person().setExamination(Examination.newBuilder()
                        .setDate("2026-10-01")
                        .setReviewBy(
                                LocalDate.ofEpochDay(TODAY).plusDays(daysAhead).toString()))
                .build();

        assertThat(rules(summary(reviewed, week(1440, 500, 30), KeptStretches.NONE, 1)))
                .containsExactly(rule);
    }

    @Test
    void shouldHoldTheWeekAgainstThePlanInForceAndNotTheProfile() {
        Person behind = person().setAerobic(AerobicPlan.newBuilder().setWeeklyTargetMinutes(300))
                .build();
        Summary summary = summary(behind, week(1440, 500, 10), KeptStretches.NONE, 1);
        assertThat(rules(summary)).isNotEqualTo(List.of("fine"));

        assertThat(rules(new Summary(
                        summary.personId(),
                        summary.person(),
                        summary.days(),
                        summary.stretches(),
                        summary.prompts(),
                        summary.links(),
                        summary.channels(),
                        summary.reviews(),
                        Optional.of(PersonPlan.newBuilder()
                                .setInForce(AgreedPlan.newBuilder()
                                        .setPlanId("one")
                                        .setStart(LocalDate.ofEpochDay(TODAY)
                                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                                .toString())
                                        .setWeeks(12)
                                        .setApproval(PlanApproval.newBuilder()
                                                .setBy("grace")
                                                .setAs("coach"))
                                        .addPhases(PlanPhase.newBuilder()
                                                .setFromWeek(1)
                                                .setDoses(PlanDoses.newBuilder()
                                                        .setAerobic(AerobicDose.newBuilder()
                                                                .setWeeklyMinutes(150)
                                                                .setSessionCapMinutes(45))))
                                        .addTargets(WeekTarget.newBuilder()
                                                .setWeek(1)
                                                .setMinutes(60)
                                                .setStep(RampStep.RAMP_STEP_AGREED)))
                                .build()),
                        Map.of())))
                .containsExactly("fine");
    }

    @ParameterizedTest
    @CsvSource({"1439, fine", "1440, data.old", "1441, data.old"})
    void shouldCallDataOldFromADayOn(int minutes, String rule) {
        Summary summary = well();
        Instant until = Instant.ofEpochSecond(summary.days().knownUntil() * 60);

        assertThat(Needs.of(
                        Glance.of(summary, SETTINGS).orElseThrow(),
                        until.plusSeconds(minutes * 60L),
                        SETTINGS.roster()))
                .extracting(Reason::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"150, fine, 0", "149, deficit.behind, 1", "0, deficit.catch-up-too-large, 150"})
    void shouldNameADeficitByThePlan(int earned, String rule, int missing) {
        List<Reason> reasons = reasons(summary(person().build(), lastDay(earned), KeptStretches.NONE, 1));

        assertThat(reasons.getFirst().rule()).isEqualTo(rule);
        if (missing > 0) {
            assertThat(reasons.getFirst().value()).isEqualTo(missing);
            assertThat(reasons.getFirst().limit()).isEqualTo(150);
        }
    }

    @ParameterizedTest
    @CsvSource({"119, 0, fine", "120, 0, sitting.long-stretch", "121, 6, sitting.long-stretch", "120, 7, fine"})
    void shouldNameALongStretchOfTheLastSevenDays(int minutes, int daysAgo, String rule) {
        KeptStretches stretches =
                KeptStretches.NONE.with(List.of(new KeptStretches.Now((TODAY - daysAgo) * 1440 + 60, minutes)));

        assertThat(rules(summary(person().build(), week(1440, 500, 30), stretches, 1)))
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"599, fine", "600, sitting.much"})
    void shouldNameMuchSittingInTheMeanOfValidDays(int sitting, String rule) {
        assertThat(rules(summary(person().build(), week(1440, sitting, 30), KeptStretches.NONE, 1)))
                .containsExactly(rule);
    }

    /** The need that nobody could be alerted to an urgent case comes before all others, with the time since which the oldest one waits. */
    @Test
    void shouldNameThatNobodyCouldBeToldOfAnUrgentCase() {
        Summary well = well();
        Summary untold = new Summary(
                well.personId(),
                well.person(),
                well.days(),
                well.stretches(),
                well.prompts(),
                well.links(),
                well.channels(),
                well.reviews(),
                well.plan(),
                Map.of(
                        "1",
                        NOON.minusSeconds(60).toEpochMilli(),
                        "2",
                        NOON.minusSeconds(600).toEpochMilli()));

        assertThat(reasons(untold).getFirst())
                .isEqualTo(Reason.since(NeedGroup.URGENT_FLAG, "case.nobody-told", NOON.minusSeconds(600)));
        assertThat(rules(well)).doesNotContain("case.nobody-told");
    }

    @Test
    void shouldNameWhatKeepsDataFromComing() {
        Summary summary = new Summary(
                "ada",
                Optional.of(person().build()),
                KeptDays.NONE,
                KeptStretches.NONE,
                PromptMarks.NONE,
                Optional.of(new Summary.Linked(0, 0, List.of("garmin-health"), 0)),
                Optional.of(1),
                List.of(),
                Optional.empty(),
                Map.of());

        assertThat(reasons(summary)).extracting(Reason::rule).containsExactly("data.never", "account.relink");
        assertThat(reasons(summary)).allMatch(reason -> reason.group() == NeedGroup.DATA);
    }

    @Test
    void shouldCompareAPeriodWithTheOneBefore() {
        List<DayFigures> days = new ArrayList<>();
        LongStream.range(0, 7).forEach(i -> days.add(day(TODAY - i, 400, 700, 10)));
        LongStream.range(7, 14).forEach(i -> days.add(day(TODAY - i, 500, 700, 20)));
        Glance glance = Glance.of(summary(person().build(), KeptDays.NONE.with(days), KeptStretches.NONE, 1), SETTINGS)
                .orElseThrow();

        Measures measures = Measures.of(glance.figures(), TODAY, 7);
        assertThat(measures.sittingPerDay()).isEqualTo(new Measures.Measure(400, 500, -100));
        assertThat(measures.lowImpact()).isEqualTo(new Measures.Measure(70, 140, -70));
        assertThat(measures.validDays()).isEqualTo(7);
        assertThat(Measures.of(glance.figures(), TODAY, 1).sittingPerDay())
                .isEqualTo(new Measures.Measure(400, 400, 0));
        assertThat(Measures.of(glance.figures(), TODAY, 14).sittingPerDay().before())
                .isNull();
        assertThat(Measures.of(glance.figures(), TODAY, 14).sittingPerDay().difference())
                .isNull();
    }

    @Test
    void shouldOrderAGroupByTierThenByHowLongItHolds() {
        Instant now = NOON;
        assertThat(List.of(
                                Reason.since(NeedGroup.URGENT_FLAG, "red-flag.days", now.minusSeconds(900)),
                                Reason.since(NeedGroup.URGENT_FLAG, "red-flag.emergency", now),
                                Reason.since(NeedGroup.URGENT_FLAG, "red-flag.days", now),
                                Reason.since(NeedGroup.FLAG, "red-flag.tell-provider", now.minusSeconds(9000)))
                        .stream()
                        .sorted(Reason.WORST_FIRST)
                        .map(Reason::rule))
                .containsExactly("red-flag.emergency", "red-flag.days", "red-flag.days", "red-flag.tell-provider");
        assertThat(Reason.since(NeedGroup.URGENT_FLAG, "red-flag.days", now.minusSeconds(900))
                        .weight())
                .isGreaterThan(Reason.since(NeedGroup.URGENT_FLAG, "red-flag.days", now)
                        .weight());
    }

    private static List<String> rules(Summary summary) {
        return reasons(summary).stream().map(Reason::rule).toList();
    }

    private static List<Reason> reasons(Summary summary) {
        return Needs.of(Glance.of(summary, SETTINGS).orElseThrow(), NOON, SETTINGS.roster());
    }

    private static Summary well() {
        return summary(person().build(), week(1440, 500, 30), KeptStretches.NONE, 1);
    }

    private static Person.Builder person() {
        return Person.newBuilder().setPersonId("ada").setClearance(Clearance.CLEARANCE_GIVEN);
    }

    private static Summary summary(Person person, KeptDays days, KeptStretches stretches, int channels) {
        return new Summary(
                "ada",
                Optional.of(person),
                days,
                stretches,
                PromptMarks.NONE,
                Optional.empty(),
                Optional.of(channels),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    private static KeptDays week(int known, int sitting, int lowImpact) {
        return KeptDays.NONE.with(LongStream.range(0, 7)
                .mapToObj(i -> day(TODAY - i, sitting, known == 1440 ? 700 : known, lowImpact))
                .toList());
    }

    private static KeptDays lastDay(int lowImpact) {
        return week(1440, 500, 0).with(List.of(day(TODAY, 500, 700, lowImpact)));
    }

    private static DayFigures day(long date, int sitting, int knownAwake, int lowImpact) {
        return new DayFigures(
                date,
                date * 1440,
                1440,
                sitting,
                0,
                0,
                0,
                0,
                0,
                0,
                knownAwake,
                new AerobicMinutes(lowImpact, 0, 0, 0, 0, 0, 0),
                4,
                10,
                date * 1440 + 700);
    }
}
