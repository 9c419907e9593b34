package org.rouse.coaching.decision.eligibility;

/** What a prompt asks for. The order is persisted: only ever append. */
public enum Kind {
    /** Stand up and walk a little. Needs no clearance (DOMAIN section 4). */
    DESK_BREAK,
    /** A low-impact aerobic session. Exercise: needs clearance. */
    AEROBIC,
    /** Whether the prompts still suit. Asks for no movement. */
    QUESTION,
    /** To see a provider. Goes out whatever else holds. */
    SEEK_CARE
}
