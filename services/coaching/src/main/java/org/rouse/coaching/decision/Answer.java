package org.rouse.coaching.decision;

/** A response to a prompt: from the person, their device, or the delivery. */
public enum Answer {
    /** A provider accepted the prompt. */
    ACCEPTED,
    DELIVERED,
    OPENED,
    /** The prompt is to be offered once more in ten minutes. */
    SNOOZED,
    /** Not now; for the question whether prompts still suit: fewer. */
    DISMISSED,
    /** Not now: the person has just moved. */
    MOVED_ALREADY,
    /** The person reports pain. */
    HURTS,
    /** The person moved; for the question: prompts suit them as they are. */
    DONE,
    /** No channel accepts the prompt. */
    FAILED,
    /** The prompt expired before any channel accepted it. */
    EXPIRED,
    /** The prompt was withdrawn before it was sent. */
    WITHDRAWN
}
