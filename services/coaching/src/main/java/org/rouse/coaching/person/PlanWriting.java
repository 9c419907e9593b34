package org.rouse.coaching.person;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;
import org.rouse.coaching.plan.PrescribedSet;
import org.rouse.coaching.plan.Ramp;
import org.rouse.coaching.plan.Terms;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.AgreedPlan;
import org.rouse.contracts.v1.BreakDose;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanApproval;
import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanEnding;
import org.rouse.contracts.v1.PlanPhase;
import org.rouse.contracts.v1.PlanProposal;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.RampStep;
import org.rouse.contracts.v1.SessionDose;
import org.rouse.contracts.v1.TechniqueReview;
import org.rouse.contracts.v1.TickedWeek;
import org.rouse.contracts.v1.WeekTarget;

/** Converts plans into messages of the log. */
public final class PlanWriting {

    private PlanWriting() {}

    /** The message, without the person and the cause of the change. */
    public static PersonPlan.Builder write(Plans plans) {
        PersonPlan.Builder record = PersonPlan.newBuilder().setRevision(plans.revision());
        plans.inForce().ifPresent(plan -> record.setInForce(write(plan)));
        plans.past().ifPresent(plan -> record.setPast(write(plan)));
        plans.proposed()
                .ifPresent(proposal -> record.setProposed(PlanProposal.newBuilder()
                        .setTerms(write(proposal.terms()))
                        .setBy(proposal.by())
                        .setAtMs(proposal.at().toEpochMilli())));
        plans.technique()
                .ifPresent(review -> record.setTechniqueReview(TechniqueReview.newBuilder()
                        .setBy(review.by())
                        .setDate(review.on().toString())
                        .setEnteredBy(review.entered())));
        return record;
    }

    public static PlanTerms write(Terms terms) {
        PlanTerms.Builder written = PlanTerms.newBuilder()
                .setStart(terms.start().toString())
                .setWeeks(terms.weeks())
                .setDoses(write(terms.doses()));
        terms.sets().forEach(set -> written.addSets(write(set)));
        return written.build();
    }

    private static AgreedPlan write(Plan plan) {
        AgreedPlan.Builder written = AgreedPlan.newBuilder()
                .setPlanId(plan.id())
                .setStart(plan.start().toString())
                .setWeeks(plan.weeks())
                .setApproval(PlanApproval.newBuilder()
                        .setBy(plan.approval().by())
                        .setAs(scope(plan.approval().as()))
                        .setAtMs(plan.approval().at().toEpochMilli()));
        plan.over()
                .ifPresent(over -> written.setOverOn(over.on().toString())
                        .setOverAs(
                                over.as() == Plan.Status.SUPERSEDED
                                        ? PlanEnding.PLAN_ENDING_SUPERSEDED
                                        : PlanEnding.PLAN_ENDING_ENDED));
        plan.phases()
                .forEach(phase -> written.addPhases(PlanPhase.newBuilder()
                        .setFromWeek(phase.fromWeek())
                        .setDoses(write(phase.doses()))
                        .addAllSets(phase.sets())));
        plan.sets().forEach(set -> written.addSets(write(set)));
        ticks(plan, written);
        plan.targets()
                .forEach(one -> written.addTargets(WeekTarget.newBuilder()
                        .setWeek(one.week())
                        .setMinutes(one.target().minutes())
                        .setStep(step(one.target().step()))
                        .setRise(one.target().rise())));
        return written.build();
    }

    private static void ticks(Plan plan, AgreedPlan.Builder into) {
        Map<Integer, Map<Integer, Integer>> weeks = new TreeMap<>();
        plan.ticks()
                .forEach(tick -> weeks.computeIfAbsent(plan.week(tick.on()), _ -> new TreeMap<>())
                        .merge(tick.set(), bit(tick.on().getDayOfWeek()), (one, other) -> one | other));
        weeks.forEach((week, sets) -> into.addTicks(
                TickedWeek.newBuilder().setWeek(week).addAllSets(sets.keySet()).addAllDays(sets.values())));
    }

    private static PlanDoses write(Doses doses) {
        PlanDoses.Builder written = PlanDoses.newBuilder();
        doses.breaks()
                .ifPresent(breaks -> written.setMicrobreak(BreakDose.newBuilder()
                        .setEveryMinutes(breaks.everyMinutes())
                        .setMinutes(breaks.minutes())));
        doses.aerobic().ifPresent(aerobic -> {
            AerobicDose.Builder dose = AerobicDose.newBuilder()
                    .setWeeklyMinutes(aerobic.weeklyMinutes())
                    .setSessionCapMinutes(aerobic.sessionCapMinutes());
            aerobic.startMinutes().ifPresent(dose::setStartMinutes);
            written.setAerobic(dose);
        });
        doses.sessions()
                .forEach((component, sessions) -> written.addSessions(SessionDose.newBuilder()
                        .setComponent(component(component))
                        .setAWeek(sessions.aWeek())
                        .setMinutes(sessions.minutes())));
        return written.build();
    }

    private static org.rouse.contracts.v1.PrescribedSet write(PrescribedSet set) {
        return org.rouse.contracts.v1.PrescribedSet.newBuilder()
                .setExercise(set.exercise())
                .setEasier(set.easier())
                .setSets(set.sets())
                .setRepetitions(set.repetitions())
                .setHoldSeconds(set.holdSeconds())
                .setRestSeconds(set.restSeconds())
                .setDays(bits(set.days()))
                .build();
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(PlanWriting::bit).sum();
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    private static PlanComponent component(Component component) {
        return switch (component) {
            case MICROBREAK -> PlanComponent.PLAN_COMPONENT_MICROBREAK;
            case AEROBIC -> PlanComponent.PLAN_COMPONENT_AEROBIC;
            case YOGA -> PlanComponent.PLAN_COMPONENT_YOGA;
            case WATER -> PlanComponent.PLAN_COMPONENT_WATER;
            case CORE -> PlanComponent.PLAN_COMPONENT_CORE;
            case WEIGHTS -> PlanComponent.PLAN_COMPONENT_WEIGHTS;
        };
    }

    private static RampStep step(Ramp.Step step) {
        return switch (step) {
            case MEASURING -> RampStep.RAMP_STEP_MEASURING;
            case BASELINE -> RampStep.RAMP_STEP_BASELINE;
            case UP -> RampStep.RAMP_STEP_UP;
            case HELD_NOT_DONE -> RampStep.RAMP_STEP_HELD_NOT_DONE;
            case HELD_MORNINGS -> RampStep.RAMP_STEP_HELD_MORNINGS;
            case HELD_SAFETY -> RampStep.RAMP_STEP_HELD_SAFETY;
            case AT_TARGET -> RampStep.RAMP_STEP_AT_TARGET;
            case DOWN -> RampStep.RAMP_STEP_DOWN;
            case HALVED -> RampStep.RAMP_STEP_HALVED;
            case AGREED -> RampStep.RAMP_STEP_AGREED;
        };
    }

    private static String scope(ActorRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
