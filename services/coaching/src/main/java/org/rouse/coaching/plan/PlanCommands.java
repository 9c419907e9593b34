package org.rouse.coaching.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Expected;
import org.rouse.coaching.command.Rejection;

/** Accepts or rejects commands about plans, each on the state that the previous one left. */
public final class PlanCommands {

    /** How long before its begin a plan may be agreed. */
    private static final int MOST_WEEKS_AHEAD = 8;

    /**
     * A command.
     *
     * @param id       unique among commands
     * @param expected expected revision of the plans
     */
    public record Asked(String id, String actor, ActorRole role, Instant at, Expected expected, PlanChange change) {}

    /** The verdict on a command. */
    public sealed interface Verdict {

        record Accepted(Plans next) implements Verdict {}

        record Refused(Rejection why) implements Verdict {}
    }

    private PlanCommands() {}

    /**
     * @param plans   their current state
     * @param allowed the exercise allowed for the person today; empty for an unknown person
     */
    public static Verdict decide(Asked asked, Plans plans, Optional<Allowed> allowed) {
        OptionalLong revision = plans.revision() == 0 ? OptionalLong.empty() : OptionalLong.of(plans.revision());
        Optional<Rejection> stale = asked.expected().stale(revision);
        if (stale.isPresent()) {
            return new Verdict.Refused(stale.get());
        }
        if (allowed.isEmpty()) {
            return new Verdict.Refused(Rejection.of(Rejection.Kind.UNKNOWN));
        }
        Verdict verdict = apply(asked, plans, allowed.get());
        return asked.expected()
                .missing(revision)
                .filter(_ -> verdict instanceof Verdict.Accepted)
                .<Verdict>map(Verdict.Refused::new)
                .orElse(verdict);
    }

    /** All objections to proposing these terms now; none where they could be agreed. */
    public static List<Rejection> against(Terms terms, Plans plans, Allowed allowed) {
        List<Rejection> found = new java.util.ArrayList<>(
                TermsCheck.of(terms, allowed, plans.technique().isPresent()));
        against(terms, plans, allowed.today()).ifPresent(found::add);
        return List.copyOf(found);
    }

    private static Verdict apply(Asked asked, Plans plans, Allowed allowed) {
        return switch (asked.change()) {
            case PlanChange.Propose(Terms terms) ->
                asked.role() == ActorRole.PERSON
                        ? refused(Rejection.forbidden("", "a plan is proposed by a coach"))
                        : against(terms, plans, allowed).stream()
                                .findFirst()
                                .map(PlanCommands::refused)
                                .orElseGet(() -> accepted(
                                        plans.next().with(new Plans.Proposal(terms, asked.actor(), asked.at()))));
            case PlanChange.Approve() -> approve(asked, plans, allowed);
            case PlanChange.Withdraw() ->
                plans.proposed().isEmpty()
                        ? refused(Rejection.conflict("", "nothing is proposed"))
                        : accepted(plans.next().withoutProposal());
            case PlanChange.End() ->
                running(plans, allowed.today())
                        .map(plan -> accepted(plans.next().with(plan.ended(allowed.today(), Plan.Status.ENDED))))
                        .orElseGet(PlanCommands::noPlan);
            case PlanChange.Tick tick -> tick(tick, plans, allowed.today());
            case PlanChange.ReviewTechnique(String by, LocalDate on) -> {
                if (asked.role() == ActorRole.PERSON) {
                    yield refused(Rejection.forbidden("", "a review of technique is recorded by a coach"));
                }
                yield on.isAfter(allowed.today())
                        ? refused(Rejection.rule("on", "must not be in the future"))
                        : accepted(plans.next().with(new Plans.TechniqueReview(by, on, asked.actor())));
            }
        };
    }

    private static Verdict approve(Asked asked, Plans plans, Allowed allowed) {
        if (plans.proposed().isEmpty()) {
            return refused(Rejection.conflict("", "nothing is proposed"));
        }
        Terms terms = plans.proposed().get().terms();
        // Limits and clearance may have changed since the proposal.
        List<Rejection> against = against(terms, plans, allowed);
        if (!against.isEmpty()) {
            return refused(against.getFirst());
        }
        Plan.Approval approval = new Plan.Approval(asked.actor(), asked.role(), asked.at());
        LocalDate today = allowed.today();
        Plans next = plans.next().withoutProposal();
        return accepted(sameStart(terms, plans, today)
                .map(plan -> next.with(plan.changed(terms, today, approval)))
                .orElseGet(() -> next.succeeded(Plan.of(asked.id(), terms, approval), today)));
    }

    private static Optional<Rejection> against(Terms terms, Plans plans, LocalDate today) {
        Optional<Plan> changed = sameStart(terms, plans, today);
        if (changed.isPresent()) {
            Plan plan = changed.get();
            if (terms.weeks() < plan.week(today)) {
                return Optional.of(Rejection.rule("weeks", "must not be fewer than have begun"));
            }
            return plan.changed(terms, today, plan.approval()).sets().size() > Plan.MOST_SETS_EVER
                    ? Optional.of(Rejection.conflict(
                            "sets", "has been changed too often; end the plan and agree on a new one"))
                    : Optional.empty();
        }
        LocalDate monday = monday(today);
        if (terms.start().isBefore(monday)) {
            return Optional.of(
                    Rejection.rule("start", "must not be before this week, unless it is that of the plan in force"));
        }
        return terms.start().isAfter(monday.plusWeeks(MOST_WEEKS_AHEAD))
                ? Optional.of(Rejection.rule("start", "must be at most " + MOST_WEEKS_AHEAD + " weeks ahead"))
                : Optional.empty();
    }

    /** The plan that the terms change, if they are not a new one. */
    private static Optional<Plan> sameStart(Terms terms, Plans plans, LocalDate today) {
        return running(plans, today).filter(plan -> plan.start().equals(terms.start()));
    }

    private static Optional<Plan> running(Plans plans, LocalDate today) {
        return plans.inForce().filter(plan -> plan.status(today) == Plan.Status.IN_FORCE);
    }

    private static Verdict tick(PlanChange.Tick tick, Plans plans, LocalDate today) {
        if (tick.on().isAfter(today)) {
            return refused(Rejection.rule("on", "must not be in the future"));
        }
        Optional<Plan> plan = plans.inForce();
        if (plan.isEmpty()) {
            return noPlan();
        }
        if (plan.get().sets().stream().noneMatch(set -> set.number() == tick.set())) {
            return refused(Rejection.rule("set", "is none of the plan"));
        }
        return plan.get().setsOn(tick.on()).stream().anyMatch(set -> set.number() == tick.set())
                ? accepted(plans.with(plan.get().ticked(new Plan.Tick(tick.set(), tick.on()), tick.done())))
                : refused(Rejection.rule("on", "must be a day on which the plan has the set"));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Verdict noPlan() {
        return refused(Rejection.conflict("", "no plan is in force"));
    }

    private static Verdict accepted(Plans next) {
        return new Verdict.Accepted(next);
    }

    private static Verdict refused(Rejection why) {
        return new Verdict.Refused(why);
    }
}
