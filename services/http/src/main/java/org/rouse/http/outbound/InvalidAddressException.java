package org.rouse.http.outbound;

/** A person gave an address that is invalid or may not be used. The message names field and rule. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String says;

    /**
     * @param field path from the body's root, such as {@code keys.auth}
     * @param says  the requirement it fails, such as {@code must be 16 bytes}
     */
    public InvalidAddressException(String field, String says) {
        super(field + " " + says);
        this.field = field;
        this.says = says;
    }

    public String field() {
        return field;
    }

    /** The requirement that the field fails: the message without the field. */
    public String says() {
        return says;
    }
}
