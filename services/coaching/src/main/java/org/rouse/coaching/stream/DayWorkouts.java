package org.rouse.coaching.stream;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.rouse.coaching.movement.minutes.TypedWorkout;
import org.rouse.coaching.movement.time.LocalDay;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.plan.SessionKinds;

/** Typed workouts of local days, from the evidence, which is costly to read: only where requested. */
final class DayWorkouts {

    private DayWorkouts() {}

    static List<TypedWorkout> on(PersonContext on, LocalDay day) {
        return on.core().workouts(on.timeline(), day.firstMinute(), day.endMinute());
    }

    /** The workouts of the week so far, and of the day before it: one that begins before midnight may be logged after it. */
    static List<SessionKinds.Session> ofWeek(PersonContext on) {
        LocalDate today = LocalDate.ofInstant(on.now(), on.zones().zoneAt(on.now()));
        return today.with(DayOfWeek.MONDAY)
                .minusDays(1)
                .datesUntil(today.plusDays(1))
                .flatMap(date -> on(on, on.zones().day(date)).stream()
                        .map(workout -> new SessionKinds.Session(
                                workout.activity(), UtcDays.instant(workout.firstMinute()), workout.minutes(), date)))
                .toList();
    }
}
