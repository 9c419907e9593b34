package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.ApprovePlan;
import org.rouse.contracts.v1.BreakDose;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.EndPlan;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.ProposePlan;
import org.rouse.contracts.v1.RampStep;
import org.rouse.contracts.v1.SessionDose;
import org.rouse.contracts.v1.StateReport;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.WeekTarget;
import org.rouse.contracts.v1.Workout;

/** How a plan in force changes detection: its break interval, and its target of the week. */
class PlanInForceTest {

    /** A Thursday. */
    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final Rig rig = new Rig(TestSettings.with(), NINE);
    private Instant now = NINE;

    @BeforeEach
    void clear() {
        rig.command(coach().setEditProfile(EditProfile.newBuilder()
                        .setZone("UTC")
                        .setClearance(Examination.newBuilder()
                                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                                .setDate("2026-11-01")
                                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)))
                .build());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldFindStretchesByThePlansIntervalWhileItHolds() {
        rig.evidence(Minutes.backfill("ada", NINE.minusSeconds(3_600), "s".repeat(25) + "mmmmm" + "s".repeat(30)));
        assertThat(changes()).hasSize(2).doesNotContain(StretchChange.STRETCH_CHANGE_RETRACTED);

        agree(MONDAY, 30);
        assertThat(changes()).containsExactly(StretchChange.STRETCH_CHANGE_RETRACTED);

        rig.command(coach().setEndPlan(EndPlan.getDefaultInstance()).build());
        assertThat(changes()).hasSize(1).doesNotContain(StretchChange.STRETCH_CHANGE_RETRACTED);
    }

    @Test
    void shouldTakeThePlanUpOnTheDayItBeginsAndDropItOnTheDayAfterItsLast() {
        rig.evidence(Minutes.backfill("ada", NINE.minusSeconds(3_600), "s".repeat(25) + "mmmmm"));
        changes();
        agree(MONDAY.plusWeeks(1), 30);
        assertThat(changes()).isEmpty();

        moveTo(Instant.parse("2026-11-22T23:59:59Z"));
        assertThat(changes()).isEmpty();
        moveTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(changes()).containsExactly(StretchChange.STRETCH_CHANGE_RETRACTED);

        moveTo(Instant.parse("2026-12-06T23:59:59Z"));
        assertThat(changes()).isEmpty();
        moveTo(Instant.parse("2026-12-07T00:00:00Z"));
        assertThat(changes()).hasSize(1);
    }

    @Test
    void shouldAskForTheLeastWhileItMeasuresAndBeginAtWhatTwoWeeksShow() {
        agree(MONDAY, 20, 4);
        for (int day = 0; day < 15; day++) {
            Instant seven = MONDAY.plusDays(day).atTime(7, 0).toInstant(ZoneOffset.UTC);
            moveTo(seven.plusSeconds(10 * 3_600L + 30 * 60));
            // more than ten hours awake, ten minutes of them walking; fourteen from the second week on
            rig.evidence(Minutes.backfill("ada", seven, "w".repeat(day < 7 ? 10 : 14) + "sm".repeat(300)));
            moveTo(seven.plusSeconds(11 * 3_600L));
        }

        assertThat(targets()).hasSize(15).startsWith(30).endsWith(30, 84);
        WeekTarget set = Objects.requireNonNull(lastPlan).getInForce().getTargets(0);
        assertThat(set)
                .isEqualTo(WeekTarget.newBuilder()
                        .setWeek(3)
                        .setStep(RampStep.RAMP_STEP_BASELINE)
                        .setMinutes(84)
                        .build());
        assertThat(lastPlan.getRevision()).isEqualTo(2);
    }

    /**
     * The target goes up by ten after a week with enough done and two mornings that were no worse, stays where the mornings were worse, goes
     * one step down at once in a flare, and halves after a pause.
     */
    @Test
    void shouldGoUpStayAndComeDownByTheRule() {
        rig.command(person().setCheckIn(
                        CheckIn.newBuilder().setReport(StateReport.newBuilder().setPainScore(3)))
                .build());
        agree(MONDAY, 20, 9);
        for (int day = 0; day < 57; day++) {
            Instant seven = MONDAY.plusDays(day).atTime(7, 0).toInstant(ZoneOffset.UTC);
            moveTo(seven);
            if (day % 7 == 0) {
                rig.command(person().setCheckIn(CheckIn.newBuilder()
                                .setReport(StateReport.newBuilder().setPainScore(3)))
                        .build());
            }
            if (day == 14 || day == 16) {
                session(seven.minusSeconds(3_600), 4); // week 3: the usual pain in the morning, plus one
            }
            if (day == 21 || day == 23) {
                session(seven.minusSeconds(3_600), 5); // week 4: the usual pain, plus two
            }
            if (day == 31) {
                rig.command(person().setCheckIn(CheckIn.newBuilder()
                                .setReport(StateReport.newBuilder().setFlare(true)))
                        .build());
            }
            if (day == 34) {
                rig.command(person().setCheckIn(CheckIn.newBuilder()
                                .setReport(StateReport.newBuilder().setFlare(false)))
                        .build());
            }
            moveTo(seven.plusSeconds(10 * 3_600L + 30 * 60));
            rig.evidence(Minutes.backfill("ada", seven, (day < 35 ? "w" : "m").repeat(14) + "sm".repeat(300)));
            moveTo(seven.plusSeconds(11 * 3_600L));
        }
        targets();

        assertThat(Objects.requireNonNull(lastPlan).getInForce().getTargetsList())
                .extracting(one -> one.getWeek() + " " + one.getStep().name().substring("RAMP_STEP_".length()) + " "
                        + one.getMinutes())
                .containsExactly(
                        "3 BASELINE 98",
                        "4 UP 108",
                        "5 DOWN 98", // held for its mornings at first, until the flare began
                        "6 HELD_SAFETY 98",
                        "7 HELD_SAFETY 98",
                        "8 HALVED 49",
                        "9 HALVED 49"); // one pause halves the target once
    }

    /** The person is asked on Friday for the session that the plan has for Friday; the session logged on Monday does not count for it. */
    @Test
    void shouldAskForASessionThatIsNotDone() {
        rig.channels("ada", true);
        agreeOnCore(MONDAY);

        moveTo(Instant.parse("2026-11-20T15:59:59Z"));
        assertThat(asked()).isEmpty();
        moveTo(Instant.parse("2026-11-20T16:15:00Z"));
        assertThat(asked()).containsExactly("[core] 0");

        moveTo(Instant.parse("2026-11-23T12:00:00Z"));
        rig.command(person().setCheckIn(CheckIn.newBuilder()
                        .setSession(LoggedSession.newBuilder()
                                .setActivity("core-training")
                                .setStartMs(now.minusSeconds(3_600).toEpochMilli())
                                .setMinutes(15)))
                .build());
        moveTo(Instant.parse("2026-11-23T16:15:00Z"));
        moveTo(Instant.parse("2026-11-24T16:15:00Z"));
        assertThat(asked()).isEmpty();
        moveTo(Instant.parse("2026-11-25T16:15:00Z"));
        assertThat(asked()).containsExactly("[core] 0");
    }

    /**
     * The watch recorded Monday's and Wednesday's sessions, so Wednesday's is done; Friday's is not, because its recording was corrected.
     */
    @Test
    void shouldNotAskForASessionThatAWatchRecorded() {
        rig.channels("ada", true);
        agreeOnCore(MONDAY.plusWeeks(1));
        moveTo(Instant.parse("2026-11-23T12:00:00Z"));
        rig.evidence(core(1, "core-training"));
        moveTo(Instant.parse("2026-11-23T16:15:00Z"));
        assertThat(asked()).isEmpty();

        moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        Evidence second = core(1, "core-training");
        rig.evidence(second);
        moveTo(Instant.parse("2026-11-25T16:15:00Z"));
        moveTo(Instant.parse("2026-11-27T12:00:00Z"));
        assertThat(asked()).isEmpty();

        Evidence.Builder corrected = second.toBuilder();
        corrected.getIntervalsBuilder(0).setVersion(2).getWorkoutBuilder().setActivity("rowing");
        rig.evidence(corrected.build());
        moveTo(Instant.parse("2026-11-27T16:15:00Z"));
        assertThat(rig.decisions().stream().filter(one -> one.hasSession() && one.hasSend()))
                .extracting(one ->
                        one.getSession().getDone() + " " + one.getSession().getRecorded())
                .containsExactly("1 1");
    }

    /** A quarter of an hour of a workout that ended over an hour ago. */
    private Evidence core(long version, String activity) {
        long start = now.minusSeconds(3_600).toEpochMilli();
        return Minutes.backfill("ada", now, "").toBuilder()
                .clearSeries()
                .addIntervals(Interval.newBuilder()
                        .setId("w" + start)
                        .setStartMs(start)
                        .setEndMs(start + 15 * 60_000)
                        .setVersion(version)
                        .setWorkout(Workout.newBuilder().setActivity(activity)))
                .build();
    }

    private List<String> asked() {
        return rig.decisions().stream()
                .filter(one -> one.hasSession() && one.hasSend())
                .map(one -> one.getSession().getComponentsList() + " "
                        + one.getSession().getSets())
                .toList();
    }

    private void agreeOnCore(LocalDate start) {
        rig.command(coach().setProposePlan(ProposePlan.newBuilder()
                        .setTerms(PlanTerms.newBuilder()
                                .setStart(start.toString())
                                .setWeeks(2)
                                .setDoses(PlanDoses.newBuilder()
                                        .addSessions(SessionDose.newBuilder()
                                                .setComponent(PlanComponent.PLAN_COMPONENT_CORE)
                                                .setAWeek(3)
                                                .setMinutes(15)))))
                .build());
        rig.command(coach().setApprovePlan(ApprovePlan.getDefaultInstance()).build());
    }

    private void session(Instant start, int morning) {
        rig.command(person().setCheckIn(CheckIn.newBuilder()
                        .setSession(LoggedSession.newBuilder()
                                .setActivity("walking")
                                .setStartMs(start.toEpochMilli())
                                .setMinutes(20)
                                .setPainNextMorning(morning)))
                .build());
    }

    private Command.Builder person() {
        return rig.by("ada").setIssuedAtMs(now.toEpochMilli());
    }

    private @Nullable PersonPlan lastPlan;

    private List<Integer> targets() {
        rig.read(Topics.PLAN).forEach(entry -> lastPlan = Rig.parsed(PersonPlan.parser(), entry.value()));
        return rig.findings().stream()
                .filter(Finding::hasAerobic)
                .map(finding -> finding.getAerobic().getTargetMinutes())
                .toList();
    }

    private List<StretchChange> changes() {
        return rig.findings().stream()
                .filter(Finding::hasStretch)
                .map(finding -> finding.getStretch().getChange())
                .toList();
    }

    private void moveTo(Instant then) {
        now = then;
        rig.moveTo(then);
    }

    private void agree(LocalDate start, int every) {
        agree(start, every, 2);
    }

    private void agree(LocalDate start, int every, int weeks) {
        rig.command(coach().setProposePlan(ProposePlan.newBuilder()
                        .setTerms(PlanTerms.newBuilder()
                                .setStart(start.toString())
                                .setWeeks(weeks)
                                .setDoses(PlanDoses.newBuilder()
                                        .setMicrobreak(BreakDose.newBuilder()
                                                .setEveryMinutes(every)
                                                .setMinutes(2))
                                        .setAerobic(AerobicDose.newBuilder()
                                                .setWeeklyMinutes(150)
                                                .setSessionCapMinutes(45)))))
                .build());
        rig.command(coach().setApprovePlan(ApprovePlan.getDefaultInstance()).build());
    }

    private Command.Builder coach() {
        return rig.by("ada").setActor("grace").setScope("coach").setIssuedAtMs(now.toEpochMilli());
    }
}
