package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.command.Flag;

/**
 * All of a person that cases are looked for in.
 *
 * @param flag     the warning sign that stands
 * @param sessions the last that were logged
 * @param newest   end of the newest minute of data; empty where there never was any
 * @param plan     until when the last plan holds; empty where there never was one
 * @param behind   whether the log is read behind its head: what is missing may be on its way to us
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
