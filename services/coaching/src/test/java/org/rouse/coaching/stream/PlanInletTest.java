package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.ApprovePlan;
import org.rouse.contracts.v1.BreakDose;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.PrescribedSet;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.ProposePlan;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.SessionDose;
import org.rouse.contracts.v1.TickSet;

/** Plans in the topology: proposed, agreed, ticked off and erased by commands, each decided once and in order. */
class PlanInletTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

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
        results();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldPublishWhatIsProposedAndThenWhatIsAgreed() {
        rig.command(proposal(20).build());
        rig.command(approval().build());

        List<PersonPlan> plans = plans();
        assertThat(plans).extracting(PersonPlan::getRevision).containsExactly(1L, 2L);
        assertThat(plans).extracting(PersonPlan::hasInForce).containsExactly(false, true);
        assertThat(plans).extracting(PersonPlan::hasProposed).containsExactly(true, false);
        assertThat(results()).extracting(CommandResult::getPlan).isEqualTo(plans);
    }

    @Test
    void shouldLetOneOfTwoEditsOfOneRevisionPass() {
        rig.command(proposal(20).build());
        plans();
        results();
        Expected first = Expected.newBuilder().addRevisions(1).build();

        rig.command(proposal(30).setExpected(first).build());
        rig.command(proposal(20).setExpected(first).build());

        assertThat(plans())
                .extracting(plan ->
                        plan.getProposed().getTerms().getDoses().getMicrobreak().getEveryMinutes())
                .containsExactly(30);
        assertThat(results())
                .extracting(result -> result.getRejected().getKind())
                .containsExactly(RejectionKind.REJECTION_KIND_UNSPECIFIED, RejectionKind.REJECTION_KIND_STALE);
    }

    @Test
    void shouldLeaveTheRevisionsOfPersonAndPlanApart() {
        rig.command(proposal(20).build());
        rig.command(coach().setEditProfile(EditProfile.newBuilder().setZone("Europe/Berlin"))
                .setExpected(Expected.newBuilder().addRevisions(1))
                .build());
        rig.command(
                approval().setExpected(Expected.newBuilder().addRevisions(1)).build());

        assertThat(results()).noneMatch(CommandResult::hasRejected);
    }

    @Test
    void shouldNotAgreeToExerciseOnceAFlagMadeTheClearanceVoid() {
        rig.command(proposal(20).build());
        rig.command(coach().setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_TODAY))
                .build());
        rig.command(approval().build());

        assertThat(results().getLast().getRejected().getField()).isEqualTo("doses.aerobic");
        assertThat(plans()).noneMatch(PersonPlan::hasInForce);
    }

    @Test
    void shouldTickASetOffAndKeepTheRevision() {
        rig.command(proposal(20).build());
        rig.command(approval().build());
        plans();
        TickSet.Builder tick =
                TickSet.newBuilder().setSet(1).setDate("2026-11-18").setDone(true);

        rig.command(person().setTickSet(tick).build());
        rig.command(person().setTickSet(tick.setDone(false)).build());
        rig.command(person().setTickSet(tick.setDate("2026-11-19")).build());

        assertThat(plans())
                .extracting(
                        plan -> plan.getInForce().getTicksCount() + "/" + plan.getRevision() + "/" + plan.getChanges())
                .containsExactly("1/2/3", "0/2/4");
        assertThat(results().getLast().getRejected().getField()).isEqualTo("on");
    }

    @Test
    void shouldEraseThePlanWithThePerson() {
        rig.command(proposal(20).build());
        rig.read(Topics.PLAN);

        rig.erase("ada");

        assertThat(rig.read(Topics.PLAN))
                .extracting(TestRecord::value)
                .containsOnlyNulls()
                .hasSize(1);
        rig.command(
                coach().setEditProfile(EditProfile.newBuilder().setZone("UTC")).build());
        rig.command(approval().build());
        assertThat(results().getLast().getRejected().getRule()).isEqualTo("nothing is proposed");
    }

    /** The largest plan there can be, with twenty-six weeks of ticks. */
    @Test
    void shouldKeepNoMoreThanTwelveKilobytesOfAPlan() {
        PlanTerms.Builder terms = terms(20).setWeeks(26).clearSets();
        for (int i = 0; i < 20; i++) {
            terms.addSets(set("co-side-plank-knees", 21).setRepetitions(i + 1));
        }
        rig.command(
                coach().setProposePlan(ProposePlan.newBuilder().setTerms(terms)).build());
        rig.command(approval().build());
        for (int week = 0; week < 26; week++) {
            now = NINE.plusSeconds(week * 7 * 86_400L);
            rig.moveTo(now);
            for (int set = 1; set <= 20; set++) {
                for (int day : List.of(0, 2)) {
                    rig.command(person().setTickSet(TickSet.newBuilder()
                                    .setSet(set)
                                    .setDate(LocalDate.of(2026, 11, 16)
                                            .plusDays(week * 7L + day)
                                            .toString())
                                    .setDone(true))
                            .build());
                }
            }
        }
        rig.command(
                coach().setProposePlan(ProposePlan.newBuilder().setTerms(terms)).build());

        assertThat(results()).noneMatch(CommandResult::hasRejected);
        PersonPlan last = plans().getLast();
        assertThat(last.getInForce().getTicksCount()).isEqualTo(26);
        assertThat(last.getSerializedSize()).isLessThanOrEqualTo(12_000);
    }

    private Command.Builder person() {
        return rig.by("ada").setIssuedAtMs(now.toEpochMilli());
    }

    private Command.Builder coach() {
        return person().setActor("grace").setScope("coach");
    }

    private Command.Builder proposal(int every) {
        return coach().setProposePlan(ProposePlan.newBuilder().setTerms(terms(every)));
    }

    private Command.Builder approval() {
        return person().setApprovePlan(ApprovePlan.getDefaultInstance());
    }

    private static PlanTerms.Builder terms(int every) {
        return PlanTerms.newBuilder()
                .setStart("2026-11-16")
                .setWeeks(12)
                .setDoses(PlanDoses.newBuilder()
                        .setMicrobreak(
                                BreakDose.newBuilder().setEveryMinutes(every).setMinutes(2))
                        .setAerobic(
                                AerobicDose.newBuilder().setWeeklyMinutes(150).setSessionCapMinutes(45))
                        .addSessions(SessionDose.newBuilder()
                                .setComponent(PlanComponent.PLAN_COMPONENT_CORE)
                                .setAWeek(3)
                                .setMinutes(15)))
                .addSets(set("co-bridge", 5));
    }

    private static PrescribedSet.Builder set(String exercise, int days) {
        return PrescribedSet.newBuilder()
                .setExercise(exercise)
                .setSets(3)
                .setRepetitions(10)
                .setDays(days);
    }

    private List<PersonPlan> plans() {
        return rig.read(Topics.PLAN).stream()
                .map(entry -> Rig.parsed(PersonPlan.parser(), entry.value()))
                .toList();
    }

    private List<CommandResult> results() {
        return rig.values(Topics.COMMAND_RESULT, CommandResult.parser());
    }
}
