package org.rouse.coaching.decision.nowcast;

import java.time.Duration;

/**
 * What a deployment lays down for what is likely.
 *
 * @param oldest           age of the newest evidence up to which anything is said of now
 * @param lifetime         how long after its decision a prompt is still of use
 * @param leastThousandths chance from which on it counts like what is seen
 */
public record NowcastPolicy(Hazards hazards, Duration oldest, Duration lifetime, int leastThousandths) {

    /** DOMAIN section 2, by the table that comes with the product. */
    public static NowcastPolicy defaults() {
        return new NowcastPolicy(Hazards.shipped(), Duration.ofMinutes(30), Duration.ofMinutes(10), 600);
    }
}
