package org.rouse.coaching.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.person.PlanReading;
import org.rouse.coaching.plan.Allowed;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;
import org.rouse.coaching.plan.PrescribedSet;
import org.rouse.coaching.plan.Ramp;
import org.rouse.coaching.plan.Terms;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.contracts.v1.PersonPlan;

/**
 * A person's agreed and proposed plans.
 *
 * @param revision  of agreement and proposal; the ETag. Ticks and weekly targets do not change it
 * @param inForce   also before it begins and after it has run out
 * @param past      the plan before
 * @param suspended components of the plan that no clearance covers now: nothing of them is suggested
 */
record PlanAnswer(
        String person,
        long revision,
        @Nullable Agreed inForce,
        @Nullable Proposed proposed,
        @Nullable Agreed past,
        @Nullable Reviewed techniqueReview,
        List<String> suspended) {

    /**
     * @param status  in-force, finished, ended or superseded
     * @param end     its last day
     * @param week    today's, from 1; absent outside its weeks
     * @param target  aerobic minutes of this week
     * @param terms   the current ones
     * @param phases  the terms from each week on
     * @param targets aerobic minutes, week by week
     */
    record Agreed(
            String id,
            String status,
            LocalDate start,
            LocalDate end,
            int weeks,
            @Nullable Integer week,
            @Nullable Target target,
            TermsBody terms,
            List<Phase> phases,
            List<Target> targets,
            Approved approved) {}

    /** @param sets numbers of those prescribed */
    record Phase(int fromWeek, TermsBody.DosesBody doses, List<Integer> sets) {}

    /** @param step reason of the target, such as up or held-not-done */
    record Target(int week, int minutes, String step) {}

    record Approved(String by, String as, Instant at) {}

    record Proposed(TermsBody terms, String by, Instant at) {}

    record Reviewed(String by, LocalDate on, String enteredBy) {}

    static PlanAnswer of(String person, PersonPlan record, Allowed allowed) {
        Plans plans = PlanReading.plans(record);
        return new PlanAnswer(
                person,
                plans.revision(),
                plans.inForce().map(plan -> agreed(plan, allowed.today())).orElse(null),
                plans.proposed()
                        .map(proposal -> new Proposed(terms(proposal.terms()), proposal.by(), proposal.at()))
                        .orElse(null),
                plans.past().map(plan -> agreed(plan, allowed.today())).orElse(null),
                plans.technique()
                        .map(review -> new Reviewed(review.by(), review.on(), review.entered()))
                        .orElse(null),
                plans.inForce()
                        .filter(plan -> plan.status(allowed.today()) == Plan.Status.IN_FORCE)
                        .map(plan -> suspended(
                                plan.inWeek(plan.week(allowed.today())).doses(), allowed.cleared()))
                        .orElse(List.of()));
    }

    private static List<String> suspended(Doses doses, Set<Component> cleared) {
        return doses.components().stream()
                .filter(component -> component != Component.MICROBREAK && !cleared.contains(component))
                .map(PlanAnswer::word)
                .toList();
    }

    private static Agreed agreed(Plan plan, LocalDate today) {
        int week = Math.clamp(plan.week(today), 1, plan.weeks());
        Plan.Phase now = plan.inWeek(week);
        return new Agreed(
                plan.id(),
                word(plan.status(today)),
                plan.start(),
                plan.end().minusDays(1),
                plan.weeks(),
                plan.holds(today) ? week : null,
                plan.holds(today)
                        ? plan.target(week).map(target -> target(week, target)).orElse(null)
                        : null,
                new TermsBody(
                        plan.start(),
                        plan.weeks(),
                        doses(now.doses()),
                        plan.setsInWeek(week).stream().map(PlanAnswer::set).toList()),
                plan.phases().stream()
                        .map(phase -> new Phase(phase.fromWeek(), doses(phase.doses()), phase.sets()))
                        .toList(),
                plan.targets().stream()
                        .map(one -> target(one.week(), one.target()))
                        .toList(),
                new Approved(
                        plan.approval().by(),
                        word(plan.approval().as()),
                        plan.approval().at()));
    }

    static TermsBody terms(Terms terms) {
        return new TermsBody(
                terms.start(),
                terms.weeks(),
                doses(terms.doses()),
                terms.sets().stream().map(PlanAnswer::set).toList());
    }

    private static Target target(int week, Ramp.Target target) {
        return new Target(week, target.minutes(), word(target.step()));
    }

    static TermsBody.SetBody set(PrescribedSet set) {
        return new TermsBody.SetBody(
                set.number() == 0 ? null : set.number(),
                set.exercise(),
                set.easier(),
                set.sets(),
                set.repetitions(),
                set.holdSeconds(),
                set.restSeconds(),
                set.days().stream().map(PlanAnswer::word).toList());
    }

    private static TermsBody.DosesBody doses(Doses doses) {
        return new TermsBody.DosesBody(
                doses.breaks()
                        .map(breaks -> new TermsBody.BreakBody(breaks.everyMinutes(), breaks.minutes()))
                        .orElse(null),
                doses.aerobic()
                        .map(aerobic -> new TermsBody.AerobicBody(
                                aerobic.weeklyMinutes(),
                                aerobic.startMinutes().isPresent()
                                        ? Integer.valueOf(aerobic.startMinutes().getAsInt())
                                        : null,
                                aerobic.sessionCapMinutes()))
                        .orElse(null),
                sessions(doses, Component.YOGA),
                sessions(doses, Component.WATER),
                sessions(doses, Component.CORE),
                sessions(doses, Component.WEIGHTS));
    }

    private static TermsBody.@Nullable SessionBody sessions(Doses doses, Component component) {
        Doses.Sessions dose = doses.sessions().get(component);
        return dose == null ? null : new TermsBody.SessionBody(dose.aWeek(), dose.minutes());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
