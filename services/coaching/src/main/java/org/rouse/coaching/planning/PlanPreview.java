package org.rouse.coaching.planning;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.command.Rejection;
import org.rouse.coaching.plan.Allowed;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.PlanCommands;
import org.rouse.coaching.plan.Plans;
import org.rouse.coaching.plan.Ramp;
import org.rouse.coaching.plan.Terms;

/**
 * A preview of agreeing to these terms; nothing is written.
 *
 * @param terms   with defaults for absent parts
 * @param refused objections; empty where they could be agreed
 * @param targets aerobic minutes of the coming weeks if each goes well: a flare, a week half done or a pause keeps or lowers them
 * @param breaks  resulting breaks a day
 */
record PlanPreview(
        TermsBody terms,
        List<Refused> refused,
        List<Target> targets,
        @Nullable Breaks breaks) {

    private static final int DAYS_OF_RAMP = 7;

    record Refused(String field, String rule) {}

    /** @param monday the first day of the week */
    @Schema(name = "PreviewedTarget")
    record Target(int week, LocalDate monday, int minutes) {}

    /**
     * @param aDay             times a day that the interval is reached, by the person's recent sitting; absent where unknown
     * @param aDayNow          the same by the plan in force; absent without one
     * @param sedentaryMinutes while awake, a day, over the known days of the last seven
     */
    record Breaks(
            @Nullable Integer aDay,
            @Nullable Integer aDayNow,
            @Nullable Integer sedentaryMinutes) {}

    /** @param sedentary minutes a day; empty where unknown */
    static PlanPreview of(Terms terms, Plans plans, Allowed allowed, OptionalDouble sedentary) {
        return new PlanPreview(
                PlanAnswer.terms(terms),
                PlanCommands.against(terms, plans, allowed).stream()
                        .map((Rejection why) -> new Refused(why.field(), why.rule()))
                        .toList(),
                terms.doses()
                        .aerobic()
                        .map(dose -> targets(terms, dose, plans, allowed.today()))
                        .orElse(List.of()),
                terms.doses()
                        .breaks()
                        .map(breaks -> breaks(breaks, plans, allowed.today(), sedentary))
                        .orElse(null));
    }

    private static List<Target> targets(Terms terms, Doses.Aerobic dose, Plans plans, LocalDate today) {
        int weeks = Math.clamp(terms.weeks(), 0, Terms.MOST_WEEKS);
        Plan goesOn = plans.inForce()
                .filter(plan -> plan.start().equals(terms.start()) && plan.status(today) == Plan.Status.IN_FORCE)
                .orElse(null);
        int week = goesOn == null ? 1 : Math.max(1, goesOn.week(today));
        Ramp.Target target = goesOn == null
                ? Ramp.measuring(dose)
                : goesOn.target(week)
                        .filter(one -> one.minutes() <= dose.weeklyMinutes())
                        .orElseGet(() -> Ramp.measuring(dose));
        List<Target> targets = new ArrayList<>();
        for (; week <= weeks; week++) {
            targets.add(new Target(week, terms.start().plusWeeks(week - 1L), target.minutes()));
            boolean measuring = target.step() == Ramp.Step.MEASURING && week < Ramp.BASELINE_WEEKS;
            target = measuring ? target : Ramp.next(dose, target, well(target.minutes()));
        }
        return targets;
    }

    private static Ramp.Week well(int minutes) {
        return new Ramp.Week(minutes, DAYS_OF_RAMP, false, false, false, OptionalInt.of(0));
    }

    private static Breaks breaks(Doses.Breaks breaks, Plans plans, LocalDate today, OptionalDouble sedentary) {
        if (sedentary.isEmpty()) {
            return new Breaks(null, null, null);
        }
        int minutes = (int) Math.round(sedentary.getAsDouble());
        Integer now = plans.inForce()
                .filter(plan -> plan.holds(today))
                .flatMap(plan -> plan.inWeek(plan.week(today)).doses().breaks())
                .map(one -> minutes / one.everyMinutes())
                .orElse(null);
        return new Breaks(
                breaks.everyMinutes() <= 0 ? null : Integer.valueOf(minutes / breaks.everyMinutes()), now, minutes);
    }
}
