package org.rouse.coaching.decision.nowcast;

import java.time.Duration;

/**
 * A deployment's policy for estimates.
 *
 * @param oldest           age of the newest evidence up to which there is an estimate
 * @param lifetime         how long after its decision a prompt stays useful
 * @param leastThousandths chance from which on an estimate counts like an observation
 */
public record NowcastPolicy(Hazards hazards, Duration oldest, Duration lifetime, int leastThousandths) {

    /** The defaults of DOMAIN section 2, for the table that comes with the product. */
    public static NowcastPolicy defaults() {
        return new NowcastPolicy(Hazards.shipped(), Duration.ofMinutes(30), Duration.ofMinutes(10), 600);
    }
}
