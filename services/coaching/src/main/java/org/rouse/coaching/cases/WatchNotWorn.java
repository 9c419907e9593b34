package org.rouse.coaching.cases;

import java.util.List;
import java.util.Optional;

/** The watch sends data, but is habitually not worn: breaks and minutes go undetected. */
record WatchNotWorn(Wear wear, int limit) implements Ground {

    static Optional<WatchNotWorn> of(Wear wear, int limit) {
        return wear.notWorn() >= limit ? Optional.of(new WatchNotWorn(wear, limit)) : Optional.empty();
    }

    @Override
    public CaseKind kind() {
        return CaseKind.WATCH_NOT_WORN;
    }

    @Override
    public Severity severity() {
        return Severity.ROUTINE;
    }

    @Override
    public String subject() {
        return "";
    }

    @Override
    public List<GroundFigure> evidence() {
        return List.of(GroundFigure.of("notWornDays", wear.notWorn(), limit), GroundFigure.of("ofDays", wear.days()));
    }
}
