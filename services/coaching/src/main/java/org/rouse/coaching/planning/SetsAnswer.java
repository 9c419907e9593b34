package org.rouse.coaching.planning;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;
import org.rouse.coaching.plan.catalogue.Limits;

/** The sets prescribed on a day. */
record SetsAnswer(String person, LocalDate date, List<Entry> sets) {

    /**
     * @param done  whether it was ticked off
     * @param suits whether nothing known of the person forbids it, as their limits are now
     */
    @Schema(name = "SetOfDay")
    record Entry(TermsBody.SetBody set, boolean done, boolean suits) {}

    static SetsAnswer of(String person, Plans plans, LocalDate date, Limits limits) {
        return new SetsAnswer(
                person,
                date,
                plans.on(date).stream()
                        .flatMap(plan -> plan.setsOn(date).stream()
                                .map(set -> new Entry(
                                        PlanAnswer.set(set),
                                        plan.ticks().contains(new Plan.Tick(set.number(), date)),
                                        set.suits(limits))))
                        .toList());
    }
}
