package org.rouse.ingest.intake.http;

/** A token could not be checked because its issuer's keys are unavailable. */
final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException(Throwable cause) {
        super("the token issuer's keys could not be had", cause);
    }
}
