package org.rouse.notification.http;

import org.rouse.contracts.Expectation;
import org.springframework.http.HttpStatus;

/** A request that does not find what it expects (412), or does not say what it expects to overwrite (428). */
public final class PreconditionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    private PreconditionException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    /**
     * Passes where what is there is as expected.
     *
     * @param what what the request is about, for the message
     */
    public static void check(String what, Expectation expected, long revision, boolean exists) {
        switch (expected.against(Expectation.tag(revision), exists)) {
            case MET -> {}
            case FAILED ->
                throw new PreconditionException(
                        HttpStatus.PRECONDITION_FAILED, what + " is not as expected; read the channels again");
            case UNSAID ->
                throw new PreconditionException(
                        HttpStatus.PRECONDITION_REQUIRED,
                        "If-Match must name the ETag of the channels that were read: " + what + " is replaced whole");
        }
    }

    HttpStatus status() {
        return status;
    }
}
