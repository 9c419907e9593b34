package org.rouse.coaching.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.plan.Adherence;

/** How far a plan was kept, week by week and component by component, oldest first. It says nothing of how the person fares. */
record AdherenceAnswer(String person, List<Week> weeks) {

    /**
     * @param week      of its plan, from 1
     * @param over      whether it is
     * @param knownDays days of it of which anything is known
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
