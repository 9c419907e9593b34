package org.rouse.coaching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The newest data of a person is old. */
record DataSilent(Instant newest, Duration limit) implements Ground {

    static Optional<DataSilent> of(Instant newest, Duration limit, Instant now) {
        return Optional.of(new DataSilent(newest, limit)).filter(one -> !now.isBefore(one.from()));
    }

    Instant from() {
        return newest.plus(limit);
    }

    @Override
    public CaseKind kind() {
        return CaseKind.DATA_SILENT;
    }

    @Override
    public Severity severity() {
        return Severity.ROUTINE;
    }

    @Override
    public String subject() {
        return newest.toString();
    }

    @Override
    public List<GroundFigure> evidence() {
        return List.of(GroundFigure.of("newestData", GroundFigure.instant(newest), limit));
    }
}
