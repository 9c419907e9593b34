package org.rouse.http.outbound;

/** An address that a person gave cannot or may not be used. The message names field and rule. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String says;

    /**
     * @param field path from the body's root, such as {@code keys.auth}
     * @param says  what is to be of it, such as {@code must be 16 bytes}
     */
    public InvalidAddressException(String field, String says) {
        super(field + " " + says);
        this.field = field;
        this.says = says;
    }

    public String field() {
        return field;
    }

    /** What is to be of the field, or is wrong with it; the message without the field. */
    public String says() {
        return says;
    }
}
