package org.rouse.coaching.decision.eligibility;

import java.time.Instant;
import java.util.List;

/** The verdict of the gate, with the checks it made, in order; the last one of a refusal is the one that failed. */
public sealed interface EligibilityVerdict {

    List<Check> checks();

    /**
     * The prompt may be sent.
     *
     * @param ask       whether to ask the person how prompts suit them instead
     * @param expiresAt from this instant on it would be too late, or the person's night or a meeting of theirs has begun
     */
    record Allowed(List<Check> checks, boolean ask, Instant expiresAt) implements EligibilityVerdict {
        public Allowed {
            checks = List.copyOf(checks);
        }
    }

    /** The prompt is refused. */
    record Refused(Refusal reason, List<Check> checks) implements EligibilityVerdict {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
