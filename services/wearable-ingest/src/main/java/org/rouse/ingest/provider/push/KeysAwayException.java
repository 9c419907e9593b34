package org.rouse.ingest.provider.push;

/** A provider's public keys are unavailable now, so that its signature cannot be verified. */
public final class KeysAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    KeysAwayException(String message) {
        super(message);
    }
}
