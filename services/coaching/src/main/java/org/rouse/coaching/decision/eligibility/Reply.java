package org.rouse.coaching.decision.eligibility;

/**
 * What has come back on a prompt, as far as it changes when the next one may go out. The order is persisted, and counts: the later is the
 * stronger.
 */
public enum Reply {
    /** Nothing, or not yet. */
    NONE,
    /** It was looked at. */
    SEEN,
    SNOOZED,
    /** Turned down. */
    DISMISSED,
    /** The person said that they moved, or was seen to. */
    DONE
}
