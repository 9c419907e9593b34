package org.rouse.coaching.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.rouse.coaching.views.Days;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.StepRuns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All local days of the person, with their steps. */
@Component
class DayExport implements ExportPart {

    private final Days days;

    DayExport(Days days) {
        this.days = days;
    }

    /** @param steps from the first minute on, run-length coded; absent where none were counted */
    record Day(@JsonUnwrapped DayAnswer day, @Nullable List<Steps> steps) {}

    /** @param aMinute absent where unknown */
    record Steps(@Nullable Integer aMinute, int minutes) {}

    @Override
    public String name() {
        return "days";
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        return days.all(grant.personId()).map(day -> new Day(DayReading.of(day), steps(day)));
    }

    private static @Nullable List<Steps> steps(DayView day) {
        StepRuns runs = day.getSteps();
        return day.hasSteps()
                ? IntStream.range(0, runs.getMinutesCount())
                        .mapToObj(
                                i -> new Steps(runs.getAMinute(i) < 0 ? null : runs.getAMinute(i), runs.getMinutes(i)))
                        .toList()
                : null;
    }
}
