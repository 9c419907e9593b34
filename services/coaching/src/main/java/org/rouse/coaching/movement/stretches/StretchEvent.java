package org.rouse.coaching.movement.stretches;

import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * A change of a long stretch.
 *
 * @param stretch      its current state; for a retracted one, the last published state
 * @param revision     counts the events of this stretch, from 1, without gaps, over retraction and return
 * @param live         present when a prompt may be decided because of it
 * @param backfill     whether history caused it
 * @param everyMinutes from one decision point of the stretch to the next, and to the first
 * @param knownUntil   end of the person's newest known minute; the epoch where there is none
 */
public record StretchEvent(
        Transition change,
        Stretch stretch,
        long revision,
        Optional<LiveMoment> live,
        boolean backfill,
        int everyMinutes,
        Instant knownUntil) {

    /** Whether the stretch reaches up to the end of known time: the person may be sitting on. */
    public boolean fallsSilent() {
        return change != Transition.RETRACTED
                && stretch.end() == End.NO_DATA
                && Instant.ofEpochMilli((stretch.lastMinute() + 1) * UtcDays.MS_PER_MINUTE)
                        .equals(knownUntil);
    }
}
