package org.rouse.coaching.command;

/** What becomes of a command. */
public sealed interface Verdict {

    /** @param next the person as the command leaves them */
    record Accepted(Known next) implements Verdict {}

    /** Accepted: the person is no more. */
    record Erased() implements Verdict {}

    record Refused(Rejection why) implements Verdict {}
}
