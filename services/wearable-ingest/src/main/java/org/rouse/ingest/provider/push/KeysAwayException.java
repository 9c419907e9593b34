package org.rouse.ingest.provider.push;

/** A provider's public keys cannot be had now, so that nothing can be said about its signature. */
public final class KeysAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    KeysAwayException(String message) {
        super(message);
    }
}
