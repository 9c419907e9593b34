package org.rouse.coaching.movement.stretches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.movement.time.Range;

/**
 * The changes of one revision.
 *
 * @param events    in order of the stretches' first minutes
 * @param changed   minutes whose decision, steps or workouts may have changed; in order, disjoint
 * @param lookAgain when to call {@link Movement#reconsider}, unless evidence comes first; replaces the previous time
 */
public record Revision(List<StretchEvent> events, List<Range> changed, Optional<Instant> lookAgain) {

    public Revision {
        events = List.copyOf(events);
        changed = List.copyOf(changed);
    }
}
