package org.rouse.coaching.person;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;
import org.rouse.coaching.plan.PrescribedSet;
import org.rouse.coaching.plan.Ramp;
import org.rouse.coaching.plan.Terms;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.contracts.v1.AgreedPlan;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanEnding;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.RampStep;
import org.rouse.contracts.v1.TickedWeek;

/** Converts plans of the log for the rules. */
public final class PlanReading {

    private PlanReading() {}

    public static Plans plans(PersonPlan record) {
        return new Plans(
                record.getRevision(),
                record.hasInForce() ? Optional.of(plan(record.getInForce())) : Optional.empty(),
                record.hasProposed()
                        ? Optional.of(new Plans.Proposal(
                                terms(record.getProposed().getTerms()),
                                record.getProposed().getBy(),
                                Instant.ofEpochMilli(record.getProposed().getAtMs())))
                        : Optional.empty(),
                record.hasPast() ? Optional.of(plan(record.getPast())) : Optional.empty(),
                record.hasTechniqueReview()
                        ? Optional.of(new Plans.TechniqueReview(
                                record.getTechniqueReview().getBy(),
                                LocalDate.parse(record.getTechniqueReview().getDate()),
                                record.getTechniqueReview().getEnteredBy()))
                        : Optional.empty());
    }

    public static Terms terms(PlanTerms terms) {
        return new Terms(
                LocalDate.parse(terms.getStart()),
                terms.getWeeks(),
                doses(terms.getDoses()),
                terms.getSetsList().stream().map(set -> set(0, set)).toList());
    }

    private static Plan plan(AgreedPlan plan) {
        LocalDate start = LocalDate.parse(plan.getStart());
        List<org.rouse.contracts.v1.PrescribedSet> sets = plan.getSetsList();
        return new Plan(
                plan.getPlanId(),
                start,
                plan.getWeeks(),
                plan.getOverOn().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Plan.Over(LocalDate.parse(plan.getOverOn()), ending(plan.getOverAs()))),
                plan.getPhasesList().stream()
                        .map(phase -> new Plan.Phase(phase.getFromWeek(), doses(phase.getDoses()), phase.getSetsList()))
                        .toList(),
                java.util.stream.IntStream.range(0, sets.size())
                        .mapToObj(i -> set(i + 1, sets.get(i)))
                        .toList(),
                ticks(start, plan.getTicksList()),
                plan.getTargetsList().stream()
                        .map(target -> new Plan.WeekTarget(
                                target.getWeek(),
                                new Ramp.Target(target.getMinutes(), step(target.getStep()), target.getRise())))
                        .toList(),
                new Plan.Approval(
                        plan.getApproval().getBy(),
                        CommandReading.role(plan.getApproval().getAs()),
                        Instant.ofEpochMilli(plan.getApproval().getAtMs())));
    }

    private static Set<Plan.Tick> ticks(LocalDate start, List<TickedWeek> weeks) {
        Set<Plan.Tick> ticks = new TreeSet<>();
        for (TickedWeek week : weeks) {
            LocalDate monday = start.plusWeeks(week.getWeek() - 1L);
            for (int i = 0; i < week.getSetsCount(); i++) {
                for (DayOfWeek day : days(week.getDays(i))) {
                    ticks.add(new Plan.Tick(week.getSets(i), monday.plusDays(day.ordinal())));
                }
            }
        }
        return ticks;
    }

    private static Doses doses(PlanDoses doses) {
        Map<Component, Doses.Sessions> sessions = new EnumMap<>(Component.class);
        doses.getSessionsList()
                .forEach(one -> component(one.getComponent())
                        .ifPresent(component ->
                                sessions.put(component, new Doses.Sessions(one.getAWeek(), one.getMinutes()))));
        var aerobic = doses.getAerobic();
        return new Doses(
                doses.hasMicrobreak()
                        ? Optional.of(new Doses.Breaks(
                                doses.getMicrobreak().getEveryMinutes(),
                                doses.getMicrobreak().getMinutes()))
                        : Optional.empty(),
                doses.hasAerobic()
                        ? Optional.of(new Doses.Aerobic(
                                aerobic.getWeeklyMinutes(),
                                aerobic.hasStartMinutes()
                                        ? OptionalInt.of(aerobic.getStartMinutes())
                                        : OptionalInt.empty(),
                                aerobic.getSessionCapMinutes()))
                        : Optional.empty(),
                sessions);
    }

    private static PrescribedSet set(int number, org.rouse.contracts.v1.PrescribedSet set) {
        return new PrescribedSet(
                number,
                set.getExercise(),
                set.getEasier(),
                set.getSets(),
                set.getRepetitions(),
                set.getHoldSeconds(),
                set.getRestSeconds(),
                days(set.getDays()));
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & 1 << day.ordinal()) != 0) {
                days.add(day);
            }
        }
        return days;
    }

    static Optional<Component> component(PlanComponent component) {
        return switch (component) {
            case PLAN_COMPONENT_MICROBREAK -> Optional.of(Component.MICROBREAK);
            case PLAN_COMPONENT_AEROBIC -> Optional.of(Component.AEROBIC);
            case PLAN_COMPONENT_YOGA -> Optional.of(Component.YOGA);
            case PLAN_COMPONENT_WATER -> Optional.of(Component.WATER);
            case PLAN_COMPONENT_CORE -> Optional.of(Component.CORE);
            case PLAN_COMPONENT_WEIGHTS -> Optional.of(Component.WEIGHTS);
            case PLAN_COMPONENT_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }

    private static Plan.Status ending(PlanEnding ending) {
        return switch (ending) {
            case PLAN_ENDING_SUPERSEDED -> Plan.Status.SUPERSEDED;
            case PLAN_ENDING_ENDED, PLAN_ENDING_UNSPECIFIED, UNRECOGNIZED -> Plan.Status.ENDED;
        };
    }

    private static Ramp.Step step(RampStep step) {
        return switch (step) {
            case RAMP_STEP_MEASURING -> Ramp.Step.MEASURING;
            case RAMP_STEP_BASELINE -> Ramp.Step.BASELINE;
            case RAMP_STEP_UP -> Ramp.Step.UP;
            case RAMP_STEP_HELD_NOT_DONE -> Ramp.Step.HELD_NOT_DONE;
            case RAMP_STEP_HELD_MORNINGS -> Ramp.Step.HELD_MORNINGS;
            case RAMP_STEP_HELD_SAFETY -> Ramp.Step.HELD_SAFETY;
            case RAMP_STEP_AT_TARGET -> Ramp.Step.AT_TARGET;
            case RAMP_STEP_DOWN -> Ramp.Step.DOWN;
            case RAMP_STEP_HALVED -> Ramp.Step.HALVED;
            case RAMP_STEP_AGREED, RAMP_STEP_UNSPECIFIED, UNRECOGNIZED -> Ramp.Step.AGREED;
        };
    }
}
