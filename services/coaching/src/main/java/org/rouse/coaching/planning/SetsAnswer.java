package org.rouse.coaching.planning;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;

/** The sets prescribed on a day. */
record SetsAnswer(String person, LocalDate date, List<Entry> sets) {

    /** @param done whether it was ticked off */
    @Schema(name = "SetOfDay")
    record Entry(TermsBody.SetBody set, boolean done) {}

    static SetsAnswer of(String person, Plans plans, LocalDate date) {
        return new SetsAnswer(
                person,
                date,
                plans.on(date).stream()
                        .flatMap(plan -> plan.setsOn(date).stream()
                                .map(set -> new Entry(
                                        PlanAnswer.set(set), plan.ticks().contains(new Plan.Tick(set.number(), date)))))
                        .toList());
    }
}
