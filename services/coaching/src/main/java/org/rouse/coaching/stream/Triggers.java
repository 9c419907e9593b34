package org.rouse.coaching.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.coaching.decision.Trigger;
import org.rouse.coaching.movement.stretches.Revision;
import org.rouse.coaching.movement.time.Range;

/** The triggers of decisions in a revision of movement. */
final class Triggers {

    private Triggers() {}

    static List<Trigger> of(PersonContext on, Revision revision) {
        List<Trigger> triggers = new ArrayList<>();
        revision.events().forEach(event -> triggers.add(new Trigger.StretchChanged(event)));
        Map<LocalDate, Long> days = new TreeMap<>();
        for (Range range : revision.changed()) {
            DayViews.dates(on, range)
                    .forEach(date -> days.merge(
                            date, Math.max(range.from(), on.zones().day(date).firstMinute()), Math::min));
        }
        days.forEach((date, from) -> triggers.add(new Trigger.DayChanged(date, from)));
        return triggers;
    }
}
