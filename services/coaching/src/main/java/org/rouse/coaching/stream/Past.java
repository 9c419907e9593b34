package org.rouse.coaching.stream;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.rouse.coaching.movement.state.Timeline.Slot;
import org.rouse.coaching.movement.stretches.Revision;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.coaching.stream.DueTimes.Kind;

/**
 * Decides a person's past anew under changed settings, from the newest day back, a part at a time: ten years at once would block everybody
 * else and fill the memory. The progress is stored, so it continues after a restart; a further change of settings restarts it.
 */
final class Past {

    /** Days decided at once. */
    private static final int PART = 61;

    private final PeopleStore people;
    private final DueTimes due;
    private final Outlet outlet;

    Past(PeopleStore people, DueTimes due, Outlet outlet) {
        this.people = people;
        this.due = due;
        this.outlet = outlet;
    }

    /** Handles the newest part, and schedules the next one, if any. */
    void begin(PersonContext on, BiConsumer<PersonContext, Revision> publish) {
        part(on, Long.MAX_VALUE, publish);
    }

    /** Handles the next part. */
    void goOn(PersonContext on, BiConsumer<PersonContext, Revision> publish) {
        people.anewBefore(on.personId()).ifPresent(day -> part(on, day, publish));
    }

    private void part(PersonContext on, long beforeDay, BiConsumer<PersonContext, Revision> publish) {
        OptionalLong last = on.timeline().dayBefore(Slot.EVIDENCE, beforeDay);
        long from = Math.max(0, last.orElse(0) + 1 - PART);
        if (last.isPresent()) {
            publish.accept(on, on.core().redecide(on.timeline(), from, last.getAsLong() + 1, on.now()));
            // Local days begin up to a day earlier and end up to a day later, because of earlier zones.
            DayViews.publish(
                    on,
                    outlet,
                    List.of(new Range(
                            Math.max(0, from - 1) * UtcDays.MINUTES, (last.getAsLong() + 2) * UtcDays.MINUTES)));
        }
        if (last.isPresent() && on.timeline().dayBefore(Slot.EVIDENCE, from).isPresent()) {
            people.anewBefore(on.personId(), from);
            due.set(on.personId(), Kind.PAST, Optional.of(on.now()));
        } else {
            people.anewDone(on.personId());
            due.set(on.personId(), Kind.PAST, Optional.empty());
        }
    }
}
