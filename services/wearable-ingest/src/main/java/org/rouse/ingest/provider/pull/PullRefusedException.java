package org.rouse.ingest.provider.pull;

import org.rouse.contracts.DeadLetter.Reason;

/** A task must not be carried out, now or ever. */
final class PullRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PullRefusedException(Reason reason) {
        super(reason.word(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
