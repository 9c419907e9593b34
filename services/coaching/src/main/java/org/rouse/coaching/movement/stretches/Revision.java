package org.rouse.coaching.movement.stretches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.movement.time.Range;

/**
 * What an occasion changed.
 *
 * @param events in order of the stretches' first minutes
 * @param changed minutes decided otherwise than before, or with other steps, or of workouts that may be told otherwise; in order, apart from each other
 * @param lookAgain when to call {@link Movement#reconsider}, unless evidence comes first; replaces what was said before
 */
public record Revision(List<StretchEvent> events, List<Range> changed, Optional<Instant> lookAgain) {

    public Revision {
        events = List.copyOf(events);
        changed = List.copyOf(changed);
    }
}
