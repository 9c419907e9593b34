package org.rouse.coaching.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.TypedWorkout;
import org.rouse.coaching.movement.time.LocalDay;
import org.rouse.coaching.movement.time.Range;
import org.rouse.contracts.v1.DayView;

/** Publishes local days whose view has changed; days that were never known are left out. */
final class DayViews {

    private DayViews() {}

    /** Publishes the days with minutes in one of the ranges. */
    static void publish(PersonContext on, Outlet outlet, List<Range> ranges) {
        ranges.stream()
                .flatMap(range -> dates(on, range))
                .sorted()
                .distinct()
                .forEach(date -> publish(on, outlet, on.zones().day(date)));
    }

    /** The local days with minutes in the range, in order. */
    static Stream<LocalDate> dates(PersonContext on, Range range) {
        LocalDate last = on.zones().dateOf(range.to() - 1);
        return on.zones().dateOf(range.from()).datesUntil(last.plusDays(1));
    }

    private static void publish(PersonContext on, Outlet outlet, LocalDay day) {
        var summary = on.core().day(on.timeline(), day.firstMinute(), day.endMinute());
        List<TypedWorkout> workouts = summary.workoutMinutes() == 0
                ? List.of() // most days have none, and evidence is costly to read
                : DayWorkouts.on(on, day);
        DayView view = Messages.day(on.personId(), day, summary, workouts);
        long digest = Fingerprint.of(view.toByteArray());
        long before = on.timeline().published(day.date().toEpochDay());
        boolean known = summary.minutes(MinuteState.UNKNOWN) < day.minutes() || view.hasSteps() || !workouts.isEmpty();
        boolean news = before == 0 ? known : digest != before;
        if (news) {
            on.timeline().publish(day.date().toEpochDay(), digest);
            outlet.day(view.toBuilder().setChangedAtMs(on.now().toEpochMilli()).build(), on.now());
        }
    }
}
