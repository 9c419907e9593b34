package org.rouse.coaching.command;

/** Ends the processing of a command that breaks a rule; it never leaves {@link Commands}. */
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    final transient Rejection why;

    Rejected(Rejection why) {
        super(why.rule(), null, false, false); // an expected outcome: the stack trace says nothing
        this.why = why;
    }
}
