package org.rouse.notification.delivery;

/** A person asked to be reached at an address that cannot or may not be used. The message names field and rule. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidAddressException(String message) {
        super(message);
    }
}
