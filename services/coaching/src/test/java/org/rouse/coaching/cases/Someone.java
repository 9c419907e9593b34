package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.command.Flag;

/** People's circumstances, for tests of cases. */
final class Someone {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static final CaseCircumstances WELL = new CaseCircumstances(
            Optional.empty(), FlareCourse.NONE, List.of(), Optional.empty(), Optional.empty(), Signs.NONE, false);

    private Someone() {}

    static CaseCircumstances with(Flag flag) {
        return new CaseCircumstances(
                Optional.of(flag), FlareCourse.NONE, List.of(), Optional.empty(), Optional.empty(), Signs.NONE, false);
    }

    static CaseCircumstances with(FlareCourse flare) {
        return new CaseCircumstances(
                Optional.empty(), flare, List.of(), Optional.empty(), Optional.empty(), Signs.NONE, false);
    }

    static CaseCircumstances with(ExerciseSession session) {
        return new CaseCircumstances(
                Optional.empty(),
                FlareCourse.NONE,
                List.of(session),
                Optional.empty(),
                Optional.empty(),
                Signs.NONE,
                false);
    }

    static CaseCircumstances lastHeardFrom(Instant newest, boolean behind) {
        return new CaseCircumstances(
                Optional.empty(),
                FlareCourse.NONE,
                List.of(),
                Optional.of(newest),
                Optional.empty(),
                Signs.NONE,
                behind);
    }

    static CaseCircumstances with(PlanEnd plan) {
        return new CaseCircumstances(
                Optional.empty(), FlareCourse.NONE, List.of(), Optional.empty(), Optional.of(plan), Signs.NONE, false);
    }

    static CaseCircumstances with(Signs signs) {
        return new CaseCircumstances(
                Optional.empty(), FlareCourse.NONE, List.of(), Optional.empty(), Optional.empty(), signs, false);
    }

    static Flag flag(Tier tier, String raisingId, Instant first) {
        return new Flag(tier, raisingId, true, first, first, 1);
    }

    static Grounds grounds(CaseCircumstances of, Instant now) {
        return Grounds.of(of, CasePolicy.defaults(), now);
    }
}
