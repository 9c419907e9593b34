package org.rouse.notification.http;

/** A request that would be right, but not as things stand here. The message says what stands against it. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ConflictException(String message) {
        super(message);
    }
}
