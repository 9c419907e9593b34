package org.rouse.coaching.decision;

import java.time.Instant;
import org.rouse.coaching.decision.eligibility.Refusal;

/** Whether somebody is told. */
public sealed interface Ruling {

    /**
     * They are, by push.
     *
     * @param expiresAt from this instant on it would be too late, or the person's night or a meeting of theirs has begun
     */
    record Send(Instant expiresAt) implements Ruling {}

    /**
     * They are not.
     *
     * @param reason     the check that failed
     * @param shownInApp whether they find it in the app all the same, with words
     */
    record Withhold(Refusal reason, boolean shownInApp) implements Ruling {}
}
