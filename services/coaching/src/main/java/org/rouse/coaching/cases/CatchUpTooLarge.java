package org.rouse.coaching.cases;

import java.util.List;
import java.util.Optional;

/** The week's deficit cannot be made good by sessions that may be suggested (DOMAIN section 3). */
record CatchUpTooLarge(WeekStand week) implements Ground {

    static Optional<CatchUpTooLarge> of(WeekStand week) {
        return week.is() == WeekStand.Is.TOO_LARGE ? Optional.of(new CatchUpTooLarge(week)) : Optional.empty();
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CATCH_UP_TOO_LARGE;
    }

    @Override
    public Severity severity() {
        return Severity.ROUTINE;
    }

    /** The ground lasts until the person is on track again: an unreached target is one matter, not one a week. */
    @Override
    public String subject() {
        return "";
    }

    @Override
    public List<GroundFigure> evidence() {
        return List.of(
                GroundFigure.of("date", week.date()),
                GroundFigure.of("deficitMinutes", week.deficit()),
                GroundFigure.of("perDayMinutes", week.perDay(), week.sessionCap()),
                GroundFigure.of("daysLeft", week.daysLeft()));
    }
}
