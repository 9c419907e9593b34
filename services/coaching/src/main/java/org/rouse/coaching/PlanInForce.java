package org.rouse.coaching;

import java.util.List;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.SessionKinds;

/**
 * A person's plan in force, and the workouts by which it is judged.
 *
 * @param recorded typed workouts of this week and the last day of the one before, in any order
 */
public record PlanInForce(Plan plan, List<SessionKinds.Session> recorded) {

    public PlanInForce {
        recorded = List.copyOf(recorded);
    }
}
