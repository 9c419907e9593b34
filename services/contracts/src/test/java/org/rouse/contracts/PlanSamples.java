package org.rouse.contracts;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.AgreedPlan;
import org.rouse.contracts.v1.ApprovePlan;
import org.rouse.contracts.v1.BreakDose;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.EndPlan;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanApproval;
import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanEnding;
import org.rouse.contracts.v1.PlanPhase;
import org.rouse.contracts.v1.PlanProposal;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.PrescribedSet;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.ProposePlan;
import org.rouse.contracts.v1.RampStep;
import org.rouse.contracts.v1.ReviewTechnique;
import org.rouse.contracts.v1.SessionDose;
import org.rouse.contracts.v1.TechniqueReview;
import org.rouse.contracts.v1.TickSet;
import org.rouse.contracts.v1.TickedWeek;
import org.rouse.contracts.v1.WeekTarget;
import org.rouse.contracts.v1.WithdrawProposal;

/** Plans, and the commands about them. */
final class PlanSamples {

    private PlanSamples() {}

    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        samples.put("plan", plan());
        samples.put(
                "command-propose-plan",
                command()
                        .setProposePlan(ProposePlan.newBuilder().setTerms(terms()))
                        .build());
        samples.put(
                "command-approve-plan",
                command().setApprovePlan(ApprovePlan.getDefaultInstance()).build());
        samples.put(
                "command-withdraw-proposal",
                command()
                        .setWithdrawProposal(WithdrawProposal.getDefaultInstance())
                        .build());
        samples.put(
                "command-end-plan",
                command().setEndPlan(EndPlan.getDefaultInstance()).build());
        samples.put(
                "command-tick-set",
                command()
                        .setTickSet(TickSet.newBuilder()
                                .setSet(1)
                                .setDate("2026-11-23")
                                .setDone(true))
                        .build());
        samples.put(
                "command-review-technique",
                command()
                        .setReviewTechnique(
                                ReviewTechnique.newBuilder().setBy("Sam Ortiz").setDate("2026-11-20"))
                        .build());
        samples.put(
                "command-result-plan",
                CommandResult.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setDecidedAtMs(Samples.NOON)
                        .setFingerprint(ByteString.copyFrom(new byte[32]))
                        .setPlan(PersonPlan.newBuilder().setPersonId("ada").setRevision(3))
                        .build());
        samples.put(
                "examination-of-components",
                Examination.newBuilder()
                        .setBy(Professional.newBuilder().setName("Ruth Vogel").setProfession("physiotherapist"))
                        .setDate("2026-11-20")
                        .setResult(ExaminationResult.EXAMINATION_RESULT_WITH_LIMITS)
                        .setLimits("no lifting")
                        .setEnteredBy("grace")
                        .setEnteredAtMs(Samples.NOON)
                        .setEndedRaisingId("r-1")
                        .addComponents(PlanComponent.PLAN_COMPONENT_WATER)
                        .addAvoid("flexion")
                        .setReviewBy("2027-05-20")
                        .build());
        return samples;
    }

    private static Command.Builder command() {
        return Command.newBuilder()
                .setCommandId(CommandSamples.ID)
                .setPersonId("ada")
                .setActor("grace")
                .setScope("coach")
                .setIssuedAtMs(Samples.NOON);
    }

    private static PersonPlan plan() {
        return PersonPlan.newBuilder()
                .setPersonId("ada")
                .setRevision(4)
                .setChanges(9)
                .setChangedAtMs(Samples.NOON)
                .setCommandId(CommandSamples.ID)
                .setInForce(agreed())
                .setProposed(PlanProposal.newBuilder()
                        .setTerms(terms())
                        .setBy("grace")
                        .setAtMs(Samples.NOON))
                .setPast(AgreedPlan.newBuilder().setPlanId("before"))
                .setTechniqueReview(TechniqueReview.newBuilder()
                        .setBy("Sam Ortiz")
                        .setDate("2026-11-20")
                        .setEnteredBy("grace"))
                .build();
    }

    private static AgreedPlan agreed() {
        return AgreedPlan.newBuilder()
                .setPlanId(CommandSamples.ID)
                .setStart("2026-11-16")
                .setWeeks(12)
                .setOverOn("2026-12-24")
                .setOverAs(PlanEnding.PLAN_ENDING_SUPERSEDED)
                .addPhases(
                        PlanPhase.newBuilder().setFromWeek(1).setDoses(doses()).addSets(1))
                .addSets(set())
                .addTicks(TickedWeek.newBuilder().setWeek(2).addSets(1).addDays(5))
                .addTargets(WeekTarget.newBuilder()
                        .setWeek(3)
                        .setMinutes(90)
                        .setStep(RampStep.RAMP_STEP_UP)
                        .setRise(10))
                .setApproval(
                        PlanApproval.newBuilder().setBy("ada").setAs("person").setAtMs(Samples.NOON))
                .build();
    }

    private static PlanTerms terms() {
        return PlanTerms.newBuilder()
                .setStart("2026-11-16")
                .setWeeks(12)
                .setDoses(doses())
                .addSets(set())
                .build();
    }

    private static PlanDoses doses() {
        return PlanDoses.newBuilder()
                .setMicrobreak(BreakDose.newBuilder().setEveryMinutes(20).setMinutes(2))
                .setAerobic(AerobicDose.newBuilder()
                        .setWeeklyMinutes(150)
                        .setStartMinutes(60)
                        .setSessionCapMinutes(45))
                .addSessions(SessionDose.newBuilder()
                        .setComponent(PlanComponent.PLAN_COMPONENT_CORE)
                        .setAWeek(3)
                        .setMinutes(15))
                .build();
    }

    private static PrescribedSet set() {
        return PrescribedSet.newBuilder()
                .setExercise("co-bridge")
                .setEasier(true)
                .setSets(3)
                .setRepetitions(10)
                .setHoldSeconds(5)
                .setRestSeconds(60)
                .setDays(21)
                .build();
    }
}
