package org.rouse.coaching.command;

/** What becomes of a command. */
public sealed interface CommandVerdict {

    /** @param next the person as the command leaves them */
    record Accepted(Known next) implements CommandVerdict {}

    /** Accepted: the person is no more. */
    record Erased() implements CommandVerdict {}

    record Refused(Rejection why) implements CommandVerdict {}
}
