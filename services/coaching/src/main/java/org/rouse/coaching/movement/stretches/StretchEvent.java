package org.rouse.coaching.movement.stretches;

import java.time.Instant;
import java.util.Optional;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * A change of what is known of a long stretch.
 *
 * @param stretch as now known; of a retracted one, as last published
 * @param revision counts the events of this stretch, from 1, without gaps, over retraction and return
 * @param live present when a prompt may be decided because of it
 * @param backfill whether history caused it
 * @param everyMinutes from one decision point of the stretch to the next, and to the first
 * @param knownUntil end of the newest minute that is known of the person; the epoch where none is
 */
public record StretchEvent(
        Transition change,
        Stretch stretch,
        long revision,
        Optional<LiveMoment> live,
        boolean backfill,
        int everyMinutes,
        Instant knownUntil) {

    /** Whether nothing is known of the time after it, and it reaches up to there: the person may be sitting on. */
    public boolean fallsSilent() {
        return change != Transition.RETRACTED
                && stretch.end() == End.NO_DATA
                && Instant.ofEpochMilli((stretch.lastMinute() + 1) * UtcDays.MS_PER_MINUTE)
                        .equals(knownUntil);
    }
}
