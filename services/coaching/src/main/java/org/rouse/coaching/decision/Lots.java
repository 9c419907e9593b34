package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether prompts to a person may be left to a lot (DOMAIN section 5).
 *
 * @param enrolledAt when they became known; empty where nobody knows, and then none is drawn
 * @param wished     whether neither they nor their coach turned it off
 */
public record Lots(Optional<Instant> enrolledAt, boolean wished) {

    /** They are to see first what it is that is left out now and then. */
    public static final Duration FIRST_DAYS = Duration.ofDays(7);

    /** From when on; empty for never. */
    Optional<Instant> from() {
        return wished ? enrolledAt.map(at -> at.plus(FIRST_DAYS)) : Optional.empty();
    }
}
