package org.rouse.coaching.decision.eligibility;

/** The response to a prompt, as far as it affects the next one. The order is persisted, and counts: the later is the stronger. */
public enum Reply {
    /** No response, or none yet. */
    NONE,
    /** The person opened the prompt. */
    SEEN,
    SNOOZED,
    /** The person dismissed the prompt. */
    DISMISSED,
    /** The person reported movement, or was seen to move. */
    DONE
}
