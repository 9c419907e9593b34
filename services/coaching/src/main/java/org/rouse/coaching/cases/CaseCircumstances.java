package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.command.Flag;

/**
 * The facts about a person that decide on cases.
 *
 * @param flag     the warning sign that stands
 * @param sessions the last logged sessions
 * @param newest   end of the newest minute of data; empty where there never was any
 * @param plan     end of the last plan; empty where there never was one
 * @param behind   whether reading lags behind the head of the log: missing data may still arrive
 */
public record CaseCircumstances(
        Optional<Flag> flag,
        FlareCourse flare,
        List<ExerciseSession> sessions,
        Optional<Instant> newest,
        Optional<PlanEnd> plan,
        Signs signs,
        boolean behind) {

    public CaseCircumstances {
        sessions = List.copyOf(sessions);
    }
}
