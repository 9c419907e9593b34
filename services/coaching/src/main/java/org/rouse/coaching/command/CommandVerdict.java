package org.rouse.coaching.command;

/** The verdict on a command. */
public sealed interface CommandVerdict {

    /** @param next the person after the command */
    record Accepted(Known next) implements CommandVerdict {}

    /** Accepted: the person is erased. */
    record Erased() implements CommandVerdict {}

    record Refused(Rejection why) implements CommandVerdict {}
}
