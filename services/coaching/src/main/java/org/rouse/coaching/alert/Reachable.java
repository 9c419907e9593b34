package org.rouse.coaching.alert;

import java.time.Instant;

/**
 * Whether messages to a recipient arrive, as last observed.
 *
 * @param since when that state began: a message sent before a state of arriving did not arrive
 */
public record Reachable(boolean fails, Instant since) {

    /** Whether a message sent then arrived, as far as known. */
    boolean got(Instant sentAt) {
        return !fails && !sentAt.isBefore(since);
    }
}
