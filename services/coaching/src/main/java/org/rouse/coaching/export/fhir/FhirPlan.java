package org.rouse.coaching.export.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;
import tools.jackson.databind.node.ObjectNode;

/** Agreed plans, each with its goal. A proposed plan is not exported. */
final class FhirPlan {

    private final Resources make;
    private final LocalDate today;

    FhirPlan(Resources make, LocalDate today) {
        this.make = make;
        this.today = today;
    }

    List<Resources.Entry> of(Plans plans) {
        return Stream.of(plans.past(), plans.inForce())
                .flatMap(Optional::stream)
                .flatMap(plan -> plan(plan).stream())
                .toList();
    }

    private List<Resources.Entry> plan(Plan plan) {
        Doses doses = plan.inWeek(Math.clamp(plan.week(today), 1, plan.weeks())).doses();
        Optional<Resources.Entry> goal = doses.aerobic().map(dose -> goal(plan, dose));
        ObjectNode care = make.empty().put("resourceType", "CarePlan");
        make.profiled(care, "pa-careplan");
        String words = "Activity plan of %s weeks from %s.".formatted(plan.weeks(), plan.start());
        care.putObject("text")
                .put("status", "generated")
                .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + words + "</div>");
        care.put(
                        "status",
                        switch (plan.status(today)) {
                            case IN_FORCE -> "active";
                            case FINISHED -> "completed";
                            case ENDED, SUPERSEDED -> "revoked";
                        })
                .put("intent", "plan");
        care.putArray("category").add(make.concept(Code.PHYSICAL_ACTIVITY));
        care.set("subject", make.person());
        care.putObject("period")
                .put("start", plan.start().toString())
                .put("end", plan.end().minusDays(1).toString());
        goal.ifPresent(one -> care.putArray("goal").addObject().put("reference", one.urn()));
        doses.breaks()
                .ifPresent(breaks -> activity(
                        care,
                        "A break of %s minutes after every %s minutes of sitting"
                                .formatted(breaks.minutes(), breaks.everyMinutes())));
        doses.sessions()
                .forEach((component, dose) -> activity(
                        care,
                        "%s sessions of %s minutes a week: %s"
                                .formatted(
                                        dose.aWeek(),
                                        dose.minutes(),
                                        component.name().toLowerCase(java.util.Locale.ROOT))));
        return Stream.concat(goal.stream(), Stream.of(make.entry("plan " + plan.id(), care)))
                .toList();
    }

    private void activity(ObjectNode care, String words) {
        care.withArray("activity")
                .addObject()
                .putObject("detail")
                .put("status", care.path("status").asString().equals("active") ? "in-progress" : "stopped")
                .put("description", words);
    }

    private Resources.Entry goal(Plan plan, Doses.Aerobic dose) {
        ObjectNode goal = make.empty().put("resourceType", "Goal");
        make.profiled(goal, "pa-goal");
        goal.put(
                "lifecycleStatus",
                switch (plan.status(today)) {
                    case IN_FORCE -> "active";
                    case FINISHED -> "completed";
                    case ENDED, SUPERSEDED -> "cancelled";
                });
        goal.putArray("category").add(make.concept(Code.PHYSICAL_ACTIVITY));
        goal.putObject("description")
                .put("text", "%s low-impact aerobic minutes a week".formatted(dose.weeklyMinutes()));
        goal.set("subject", make.person());
        goal.put("startDate", plan.start().toString());
        ObjectNode target = goal.putArray("target").addObject();
        target.set("measure", make.concept(Code.MINUTES_A_WEEK));
        target.set("detailQuantity", make.quantity(dose.weeklyMinutes(), "minutes per week", "min/wk"));
        target.put("dueDate", plan.end().minusDays(1).toString());
        return make.entry("goal " + plan.id(), goal);
    }
}
