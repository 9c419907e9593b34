package org.rouse.coaching;

import java.util.List;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.SessionKinds;

/**
 * What is agreed with somebody, and what devices tell of how it is kept.
 *
 * @param recorded typed workouts of this week and the last day of the one before, in any order
 */
public record PlanInForce(Plan plan, List<SessionKinds.Session> recorded) {

    public PlanInForce {
        recorded = List.copyOf(recorded);
    }
}
