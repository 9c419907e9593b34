package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.checkin.Flare;
import org.rouse.coaching.checkin.FlareCourse;

/** A flare is not better after 7 days, or is the second in 14 (DOMAIN section 4). */
record FlareLasts(FlareCourse course, FlareCourse.Look why) implements Ground {

    static Optional<FlareLasts> of(FlareCourse course, Instant now) {
        return course.look(now).map(why -> new FlareLasts(course, why));
    }

    @Override
    public CaseKind kind() {
        return CaseKind.FLARE;
    }

    @Override
    public Severity severity() {
        return Severity.SOON;
    }

    @Override
    public String subject() {
        return course.began().map(Instant::toString).orElse("");
    }

    @Override
    public List<GroundFigure> evidence() {
        GroundFigure reason = switch (why) {
            case NOT_BETTER -> GroundFigure.of("reason", "not-better", Flare.LASTS);
            case SECOND -> GroundFigure.of("reason", "second", FlareCourse.TWICE);
        };
        GroundFigure began = GroundFigure.of(
                "began", course.began().map(GroundFigure::instant).orElse(""));
        return why == FlareCourse.Look.SECOND
                ? List.of(
                        reason,
                        began,
                        GroundFigure.of(
                                "before",
                                course.before().map(GroundFigure::instant).orElse("")))
                : List.of(reason, began);
    }
}
