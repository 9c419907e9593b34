package org.rouse.coaching.decision;

/** What came back on a prompt: the person's word, their device's, or that of who was to deliver it. */
public enum Answer {
    /** A provider took it. */
    ACCEPTED,
    DELIVERED,
    OPENED,
    /** To be offered once more in ten minutes. */
    SNOOZED,
    /** Not now; of the question whether prompts still suit: fewer. */
    DISMISSED,
    /** Not now: they have just moved. */
    MOVED_ALREADY,
    /** It hurts. */
    HURTS,
    /** They moved; of the question: it suits them as it is. */
    DONE,
    /** No channel will take it. */
    FAILED,
    /** It grew too old before any channel took it. */
    EXPIRED,
    /** It was taken back before it went out. */
    WITHDRAWN
}
