package org.rouse.local.refusal;

/** A command cannot do what it was asked, for a reason that its user can act on. The message is one sentence for the user. */
public final class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandRefusedException(String sentence) {
        super(sentence);
    }

    public CommandRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
