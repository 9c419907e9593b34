package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.Session;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.command.Flag;

/** People as cases are looked for in them. */
final class Someone {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static final Circumstances WELL = new Circumstances(
            Optional.empty(), FlareCourse.NONE, List.of(), Optional.empty(), Optional.empty(), Signs.NONE, false);

    private Someone() {}

    static Circumstances with(Flag flag) {
        return new Circumstances(
                Optional.of(flag), FlareCourse.NONE, List.of(), Optional.empty(), Optional.empty(), Signs.NONE, false);
    }

    static Circumstances with(FlareCourse flare) {
        return new Circumstances(
                Optional.empty(), flare, List.of(), Optional.empty(), Optional.empty(), Signs.NONE, false);
    }

    static Circumstances with(Session session) {
        return new Circumstances(
                Optional.empty(),
                FlareCourse.NONE,
                List.of(session),
                Optional.empty(),
                Optional.empty(),
                Signs.NONE,
                false);
    }

    static Circumstances lastHeardFrom(Instant newest, boolean behind) {
        return new Circumstances(
                Optional.empty(),
                FlareCourse.NONE,
                List.of(),
                Optional.of(newest),
                Optional.empty(),
                Signs.NONE,
                behind);
    }

    static Circumstances with(PlanEnd plan) {
        return new Circumstances(
                Optional.empty(), FlareCourse.NONE, List.of(), Optional.empty(), Optional.of(plan), Signs.NONE, false);
    }

    static Circumstances with(Signs signs) {
        return new Circumstances(
                Optional.empty(), FlareCourse.NONE, List.of(), Optional.empty(), Optional.empty(), signs, false);
    }

    static Flag flag(Tier tier, String raisingId, Instant first) {
        return new Flag(tier, raisingId, true, first, first, 1);
    }

    static Grounds grounds(Circumstances of, Instant now) {
        return Grounds.of(of, CasePolicy.defaults(), now);
    }
}
