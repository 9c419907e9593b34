package org.rouse.coaching.alert;

import java.time.Instant;

/**
 * Whether what is sent to somebody arrives, as last seen.
 *
 * @param since when it came to be so: what was sent before a time of arriving did not arrive
 */
public record Reachable(boolean fails, Instant since) {

    /** Whether what was sent then arrived, as far as is known. */
    boolean got(Instant sentAt) {
        return !fails && !sentAt.isBefore(since);
    }
}
