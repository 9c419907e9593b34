package org.rouse.http.outbound;

/** A person asked to be reached at an address that cannot or may not be used. The message names field and rule. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field path from the body's root, such as {@code keys.auth}
     * @param says  what is to be of it, such as {@code must be 16 bytes}
     */
    public InvalidAddressException(String field, String says) {
        super(field + " " + says);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
