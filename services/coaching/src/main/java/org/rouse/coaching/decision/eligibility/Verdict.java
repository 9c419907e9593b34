package org.rouse.coaching.decision.eligibility;

import java.time.Instant;
import java.util.List;

/** What the gate says, with the checks it made, in order; the last one of a refusal is the one that failed. */
public sealed interface Verdict {

    List<Check> checks();

    /**
     * The prompt may go out.
     *
     * @param ask       whether the person is to be asked how the prompts suit them, instead of being prompted
     * @param expiresAt from this instant on it would be too late, or the person's night or a meeting of theirs has begun
     */
    record Allowed(List<Check> checks, boolean ask, Instant expiresAt) implements Verdict {
        public Allowed {
            checks = List.copyOf(checks);
        }
    }

    /** It may not. */
    record Refused(Refusal reason, List<Check> checks) implements Verdict {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
