package org.rouse.coaching.movement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an occasion changed.
 *
 * @param events in order of the stretches' first minutes
 * @param changedFromMinute first epoch minute decided otherwise than before, or with other steps
 * @param changedToMinute the epoch minute after the last one; equal to the first when none was
 * @param lookAgain when to call {@link Movement#reconsider}, unless evidence comes first; replaces what was said before
 */
public record Revision(
        List<StretchEvent> events, long changedFromMinute, long changedToMinute, Optional<Instant> lookAgain) {

    public Revision {
        events = List.copyOf(events);
    }

    /** Whether any minute is decided otherwise than before. */
    public boolean changedMinutes() {
        return changedToMinute > changedFromMinute;
    }
}
