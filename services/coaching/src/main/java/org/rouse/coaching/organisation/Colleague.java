package org.rouse.coaching.organisation;

import java.time.Instant;
import java.util.Optional;

/**
 * A coach of an organisation.
 *
 * @param subject of their token
 * @param cover   coach who stands in for them, now or at another time
 */
public record Colleague(String subject, Optional<Cover> cover) {

    /** The coach who looks after their people at that instant: they themselves, or the one who stands in. */
    public String seenToBy(Instant at) {
        return cover.filter(one -> one.holds(at)).map(Cover::by).orElse(subject);
    }
}
