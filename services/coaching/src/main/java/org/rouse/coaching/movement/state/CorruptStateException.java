package org.rouse.coaching.movement.state;

/** Stored movement state is unreadable: truncated, changed, or written by a newer version. */
public final class CorruptStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptStateException(String message) {
        super(message);
    }

    CorruptStateException(String message, Throwable cause) {
        super(message, cause);
    }
}
