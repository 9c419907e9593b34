package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether prompts to a person may be subject to a draw (DOMAIN section 5).
 *
 * @param enrolledAt when they were enrolled; empty where unknown, and then nothing is drawn
 * @param wished     whether neither they nor their coach turned it off
 */
public record Lots(Optional<Instant> enrolledAt, boolean wished) {

    /** The person first has to see the prompts that are left out now and then. */
    public static final Duration FIRST_DAYS = Duration.ofDays(7);

    /** The time from which draws apply; empty for never. */
    Optional<Instant> from() {
        return wished ? enrolledAt.map(at -> at.plus(FIRST_DAYS)) : Optional.empty();
    }
}
