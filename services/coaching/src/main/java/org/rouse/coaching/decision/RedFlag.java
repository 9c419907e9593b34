package org.rouse.coaching.decision;

import java.time.Instant;
import org.rouse.coaching.checkin.Tier;

/**
 * A warning sign that stands.
 *
 * @param raisingId of the latest raising; no two of a person are the same
 */
public record RedFlag(Tier tier, String raisingId, RaisedBy raisedBy, Instant raisedAt) {

    /** In which role it was raised. The order is persisted: only ever append. */
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

    /** Whether it lets no prompt through but the advice itself. */
    boolean stopsPrompts() {
        return tier != Tier.TELL_PROVIDER;
    }

    /** Whether it lets nothing through beside the advice, what a coach wrote included (DOMAIN section 4, tier 1). */
    boolean stopsAll() {
        return tier == Tier.EMERGENCY;
    }
}
