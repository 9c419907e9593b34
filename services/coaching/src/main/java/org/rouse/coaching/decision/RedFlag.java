package org.rouse.coaching.decision;

import java.time.Instant;
import org.rouse.coaching.checkin.Tier;

/**
 * A warning sign that stands.
 *
 * @param raisingId id of the latest raising, unique within the person
 */
public record RedFlag(Tier tier, String raisingId, RaisedBy raisedBy, Instant raisedAt) {

    /** The role in which it was raised. The order is persisted: only ever append. */
    public enum RaisedBy {
        NOT_SAID,
        PERSON,
        COACH
    }

    /** @throws IllegalArgumentException when the raising has no id */
    public RedFlag {
        if (raisingId.isEmpty()) {
            throw new IllegalArgumentException("a raising needs an id");
        }
    }

    /** Whether it stops every prompt but the advice itself. */
    boolean stopsPrompts() {
        return tier != Tier.TELL_PROVIDER;
    }

    /** Whether it stops everything beside the advice, including coaches' messages (DOMAIN section 4, tier 1). */
    boolean stopsAll() {
        return tier == Tier.EMERGENCY;
    }
}
