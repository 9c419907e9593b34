package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The last plan is over, and no other has begun. */
record PlanFinished(PlanEnd end) implements Ground {

    static Optional<PlanFinished> of(PlanEnd end, Instant now) {
        return now.isBefore(end.at()) ? Optional.empty() : Optional.of(new PlanFinished(end));
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PLAN_FINISHED;
    }

    @Override
    public Severity severity() {
        return Severity.ROUTINE;
    }

    @Override
    public String subject() {
        return end.planId();
    }

    @Override
    public List<GroundFigure> evidence() {
        return List.of(GroundFigure.of("plan", end.planId()), GroundFigure.of("ended", GroundFigure.instant(end.at())));
    }
}
