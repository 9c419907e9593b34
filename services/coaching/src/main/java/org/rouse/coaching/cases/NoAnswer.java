package org.rouse.coaching.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prompts have reached the person for a week without any response: no answer, and no break. */
record NoAnswer(Instant since, Duration limit) implements Ground {

    static Optional<NoAnswer> of(Instant since, Duration limit, Instant now) {
        return Optional.of(new NoAnswer(since, limit)).filter(one -> !now.isBefore(one.from()));
    }

    /** The time from which on it holds, without a response. */
    Instant from() {
        return since.plus(limit);
    }

    @Override
    public CaseKind kind() {
        return CaseKind.NO_ANSWER;
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
        return List.of(GroundFigure.of("unansweredSince", GroundFigure.instant(since), limit));
    }
}
