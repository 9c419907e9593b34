package org.rouse.coaching.decision.eligibility;

import java.time.Instant;
import java.util.List;

/** What the gate says, with the checks it made, in order; the last one of a refusal is the one that failed. */
public sealed interface EligibilityVerdict {

    List<Check> checks();

    /**
     * The prompt may go out.
     *
     * @param ask       whether the person is to be asked how the prompts suit them, instead of being prompted
     * @param expiresAt from this instant on it would be too late, or the person's night or a meeting of theirs has begun
     */
    record Allowed(List<Check> checks, boolean ask, Instant expiresAt) implements EligibilityVerdict {
        public Allowed {
            checks = List.copyOf(checks);
        }
    }

    /** It may not. */
    record Refused(Refusal reason, List<Check> checks) implements EligibilityVerdict {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
