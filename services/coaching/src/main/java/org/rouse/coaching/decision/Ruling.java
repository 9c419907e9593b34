package org.rouse.coaching.decision;

import java.time.Instant;
import org.rouse.coaching.decision.eligibility.Refusal;

/** Whether the person is prompted. */
public sealed interface Ruling {

    /**
     * The person is prompted, by push.
     *
     * @param expiresAt from this instant on the prompt would be too late, or the person's night or a meeting of theirs has begun
     */
    record Send(Instant expiresAt) implements Ruling {}

    /**
     * The person is not prompted.
     *
     * @param reason     the check that failed
     * @param shownInApp whether the app shows the prompt nevertheless
     */
    record Withhold(Refusal reason, boolean shownInApp) implements Ruling {}
}
