package org.rouse.coaching.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.plan.Adherence;

/** How well a plan was kept, week by week and component by component, oldest first. It says nothing about the person's health. */
record AdherenceAnswer(String person, List<Week> weeks) {

    /**
     * @param week      of its plan, from 1
     * @param over      whether the week is over
     * @param knownDays number of its known days
     */
    record Week(String plan, int week, LocalDate monday, boolean over, int knownDays, List<Kept> components) {}

    /**
     * @param component sets for all prescribed sets together
     * @param unit      breaks, minutes, sessions or sets
     * @param percent   min(done, planned) of planned; absent where nothing was planned
     */
    record Kept(
            String component,
            String unit,
            int done,
            int planned,
            @Nullable Integer percent) {

        static Kept of(Adherence.Kept kept) {
            return new Kept(
                    kept.component().map(PlanAnswer::word).orElse("sets"),
                    PlanAnswer.word(kept.unit()),
                    kept.done(),
                    kept.planned(),
                    kept.percent().orElse(null));
        }
    }
}
