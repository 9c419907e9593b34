package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rouse.coaching.decision.nowcast.Habits;

/** The times of planned breaks in a day: those that the person named, else those at which they sit by their own last weeks. */
record BreakPlan(Timetable times, PlannedBreaks plan) {

    private static final int QUARTER = 15;
    private static final int LAST_QUARTER = 24 * 60 - QUARTER;

    /** The number of known days from which a time of day is judged. */
    private static final int LEAST_DAYS = 5;

    /** The percentage of those days on which they sat. */
    private static final int LEAST_STILL = 60;

    /**
     * The times within their working hours, no closer to each other than the cool-down, and no more than the budget; spread over the day.
     */
    List<LocalTime> times(LocalDate day, PersonFacts person, Habits habits, Instant now) {
        if (!plan.at().isEmpty()) {
            return plan.at().stream().filter(this::isAtWork).toList();
        }
        List<LocalTime> sits = new ArrayList<>();
        long free = 0;
        for (int minute = 0; minute <= LAST_QUARTER; minute += QUARTER) {
            LocalTime time = LocalTime.ofSecondOfDay(60L * minute);
            if (minute >= free && isAtWork(time) && sits(day, time, person, habits, now)) {
                sits.add(time);
                free = minute + person.coolDown().toMinutes();
            }
        }
        int most = Math.min(sits.size(), person.dailyBudget());
        return IntStream.range(0, most)
                .mapToObj(i -> sits.get((int) ((long) i * sits.size() / most)))
                .toList();
    }

    private boolean isAtWork(LocalTime time) {
        LocalTime from = plan.workFrom().orElse(times.workFrom());
        LocalTime to = plan.workTo().orElse(times.workTo());
        return !time.isBefore(from) && time.isBefore(to);
    }

    private static boolean sits(LocalDate day, LocalTime time, PersonFacts person, Habits habits, Instant now) {
        Instant at = day.atTime(time).atZone(person.zones().zoneAt(now)).toInstant();
        OptionalInt still = habits.stillPercent(at, person.zones(), LEAST_DAYS);
        return still.isPresent() && still.getAsInt() >= LEAST_STILL;
    }
}
