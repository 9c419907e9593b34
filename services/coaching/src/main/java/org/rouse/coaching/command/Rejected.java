package org.rouse.coaching.command;

/** Ends the work on a command where a rule is broken; it never leaves {@link Commands}. */
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    final transient Rejection why;

    Rejected(Rejection why) {
        super(why.rule(), null, false, false); // an expected outcome: where it came from says nothing
        this.why = why;
    }
}
