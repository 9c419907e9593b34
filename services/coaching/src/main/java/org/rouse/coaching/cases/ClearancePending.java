package org.rouse.coaching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** No clearance is in force, so that only breaks may be suggested. */
record ClearancePending(Instant since, Duration limit) implements Ground {

    static Optional<ClearancePending> of(Instant since, Duration limit, Instant now) {
        return Optional.of(new ClearancePending(since, limit)).filter(one -> !now.isBefore(one.from()));
    }

    Instant from() {
        return since.plus(limit);
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CLEARANCE_PENDING;
    }

    @Override
    public Severity severity() {
        return Severity.ROUTINE;
    }

    @Override
    public String subject() {
        return since.toString();
    }

    @Override
    public List<GroundFigure> evidence() {
        return List.of(GroundFigure.of("withoutSince", GroundFigure.instant(since), limit));
    }
}
