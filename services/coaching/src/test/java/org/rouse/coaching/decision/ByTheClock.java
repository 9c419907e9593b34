package org.rouse.coaching.decision;

import static org.rouse.coaching.decision.Rehearsal.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;
import org.rouse.coaching.movement.minutes.MinuteState;

/**
 * Days of one person on which items that are due by the calendar are handled when they are due; they begin on a Monday at seven in Berlin.
 */
abstract class ByTheClock {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    final Rehearsal anna = new Rehearsal();
    final List<DecisionEvent.Decided> made = new ArrayList<>();

    ByTheClock() {
        anna.decider = new Decider(new DecisionPolicy(
                false,
                Duration.ofHours(2),
                Optional.empty(),
                NowcastPolicy.defaults(),
                new Timetable(
                        LocalTime.of(18, 30),
                        LocalTime.of(8, 30),
                        LocalTime.of(17, 0),
                        LocalTime.of(16, 0),
                        Duration.ZERO,
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        Duration.ofMinutes(30)),
                "choice"));
        anna.now = at(MONDAY, "07:00");
    }

    void wishes(Wishes wishes) {
        anna.know(known -> known.wishing(wishes));
        anna.give(new Trigger.PersonChanged(false));
    }

    void sits(LocalDate date, String time, int minutes) {
        anna.did(PersonFacts.minuteOf(at(date, time)), minutes, MinuteState.SEDENTARY);
    }

    void moves(LocalDate date, String time, int minutes) {
        anna.did(PersonFacts.minuteOf(at(date, time)), minutes, MinuteState.UPRIGHT);
    }

    /** Time passes, and each item is handled when it is due. */
    void until(LocalDate date, String time) {
        Instant end = at(date, time);
        for (Optional<Instant> next = anna.state.head().nextDue();
                next.filter(due -> !due.isAfter(end)).isPresent();
                next = anna.state.head().nextDue()) {
            made.addAll(decisions(anna.passes(Duration.between(anna.now, next.get()))));
        }
        anna.now = end;
    }

    static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }
}
